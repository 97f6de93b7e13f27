package zhixun.index.document;

import java.util.LinkedHashSet;
import java.util.Set;
import java.util.stream.Stream;
import org.apache.lucene.document.BinaryDocValuesField;
import org.apache.lucene.document.Document;
import org.apache.lucene.document.Field;
import org.apache.lucene.document.LongRange;
import org.apache.lucene.document.NumericDocValuesField;
import org.apache.lucene.document.SortedDocValuesField;
import org.apache.lucene.document.SortedSetDocValuesField;
import org.apache.lucene.document.StoredField;
import org.apache.lucene.document.StringField;
import org.apache.lucene.util.BytesRef;
import org.jspecify.annotations.Nullable;
import zhixun.contract.event.Article;
import zhixun.contract.event.Assignment;
import zhixun.contract.event.Category;
import zhixun.contract.event.ClassifiedArticle;
import zhixun.contract.event.Dated;
import zhixun.contract.event.Fact;
import zhixun.contract.event.FactType;
import zhixun.contract.event.Mention;
import zhixun.contract.event.TermKind;
import zhixun.contract.text.Folding;

/**
 * An assignment as a Lucene document. The same fields serve the index and, without what is stored,
 * stored queries.
 */
public final class ArticleDocument {
  /** Characters of the body that count as its lead. */
  static final int LEAD_LENGTH = 200;

  private static final int MAX_TERM = 200;

  private ArticleDocument() {}

  /** All fields: what the index keeps. */
  public static Document of(Assignment assignment) {
    Document out = searchable(assignment);
    Article article = assignment.article();
    out.add(new StoredField(Fields.TITLE, article.title()));
    if (!article.body().isEmpty()) {
      out.add(new StoredField(Fields.BODY, article.body()));
    }
    out.add(new StoredField(Fields.EVENT_JSON, StoredEvents.encode(assignment)));
    return out;
  }

  /** The fields that queries look at, for matching without an index. */
  public static Document searchable(Assignment assignment) {
    var out = new Document();
    ClassifiedArticle classified = assignment.classified();
    addTexts(out, classified.article());
    addLabels(out, classified);
    addNames(out, classified);
    addDates(out, classified);
    addValues(out, assignment);
    return out;
  }

  private static void addTexts(Document out, Article article) {
    out.add(new StringField(Fields.ID, article.id().value(), Field.Store.NO));
    out.add(TextFields.positions(Fields.TITLE, article.title()));
    out.add(TextFields.frequencies(Fields.TITLE_WORDS, article.title()));
    if (!article.body().isEmpty()) {
      out.add(TextFields.positions(Fields.LEAD, lead(article.body())));
      out.add(TextFields.positions(Fields.BODY, article.body()));
      out.add(TextFields.frequencies(Fields.BODY_WORDS, article.body()));
    }
  }

  private static String lead(String body) {
    return body.length() <= LEAD_LENGTH ? body : body.substring(0, LEAD_LENGTH);
  }

  private static void addLabels(Document out, ClassifiedArticle classified) {
    Category primary = classified.labels().primary();
    term(out, Fields.PRIMARY, primary.code());
    facet(out, Fields.CATEGORY, primary.code());
    classified.labels().also().forEach(c -> facet(out, Fields.CATEGORY, c.code()));
    Article article = classified.article();
    term(out, Fields.SOURCE, Folding.fold(article.source()));
    out.add(new SortedDocValuesField(Fields.SOURCE, new BytesRef(cut(article.source()))));
    term(out, Fields.TEXT_KIND, article.textKind().code());
  }

  private static void addNames(Document out, ClassifiedArticle classified) {
    var companies = new LinkedHashSet<String>();
    companies.addAll(values(classified, FactType.COMPANY, FactType.MAKER));
    for (Mention mention : classified.mentions()) {
      term(out, Fields.MENTION, Folding.fold(mention.term()));
      term(out, Fields.MENTION_KIND, mention.kind().code());
      if (mention.inTitle()) {
        term(out, Fields.TITLE_MENTION_KIND, mention.kind().code());
      }
      if (mention.kind() == TermKind.COMPANY) {
        companies.add(mention.term());
      }
    }
    companies.forEach(name -> facet(out, Fields.COMPANY, name));
    values(classified, FactType.ISSUER).forEach(name -> facet(out, Fields.ISSUER, name));
    values(classified, FactType.DOCUMENT_NUMBER)
        .forEach(number -> term(out, Fields.DOCUMENT_NUMBER, Folding.key(number)));
  }

  private static Set<String> values(ClassifiedArticle classified, FactType... types) {
    var out = new LinkedHashSet<String>();
    Stream.of(types).flatMap(t -> classified.facts(t).stream()).map(Fact::value).forEach(out::add);
    return out;
  }

  private static void addDates(Document out, ClassifiedArticle classified) {
    range(out, Fields.PUBLISHED, classified.article().effectiveTime());
    range(out, Fields.EVENT, classified.eventDate());
    range(out, Fields.FETCHED, Dated.minute(classified.article().fetchedAt()));
  }

  private static void addValues(Document out, Assignment assignment) {
    ClassifiedArticle classified = assignment.classified();
    Article article = classified.article();
    long time = article.effectiveTime().start().toEpochMilli();
    out.add(new NumericDocValuesField(Fields.TIME, time));
    out.add(
        new NumericDocValuesField(
            Fields.IMPORTANCE, Math.round(classified.importance() * 1_000_000)));
    out.add(new BinaryDocValuesField(Fields.KEY, new BytesRef(article.key())));
    out.add(new BinaryDocValuesField(Fields.ID, new BytesRef(article.id().value())));
    String titleKey = Folding.key(article.title());
    long hash = titleKey.isEmpty() ? Hash64.of(article.id().value()) : Hash64.of(titleKey);
    out.add(new NumericDocValuesField(Fields.TITLE_KEY, hash));
    StoryValues.of(assignment.story()).forEach(out::add);
    out.add(new NumericDocValuesField(Fields.CONTENT, StoredEvents.contentHash(classified)));
  }

  private static void range(Document out, String field, @Nullable Dated date) {
    if (date != null) {
      long[] first = {date.start().toEpochMilli()};
      long[] last = {date.end().toEpochMilli() - 1};
      out.add(new LongRange(field, first, last));
    }
  }

  private static void facet(Document out, String field, String value) {
    term(out, field, Folding.fold(value));
    out.add(new SortedSetDocValuesField(field, new BytesRef(cut(value))));
  }

  private static void term(Document out, String field, String value) {
    out.add(new StringField(field, cut(value), Field.Store.NO));
  }

  private static String cut(String value) {
    return value.length() <= MAX_TERM ? value : value.substring(0, MAX_TERM);
  }
}
