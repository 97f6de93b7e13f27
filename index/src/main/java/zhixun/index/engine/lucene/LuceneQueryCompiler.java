package zhixun.index.engine.lucene;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.apache.lucene.document.LongRange;
import org.apache.lucene.document.NumericDocValuesField;
import org.apache.lucene.index.Term;
import org.apache.lucene.search.BooleanClause.Occur;
import org.apache.lucene.search.BooleanQuery;
import org.apache.lucene.search.FuzzyQuery;
import org.apache.lucene.search.MatchAllDocsQuery;
import org.apache.lucene.search.MatchNoDocsQuery;
import org.apache.lucene.search.PhraseQuery;
import org.apache.lucene.search.PrefixQuery;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.TermQuery;
import zhixun.contract.event.Dated;
import zhixun.contract.text.Folding;
import zhixun.index.analysis.ExactText;
import zhixun.index.document.Fields;
import zhixun.index.document.Hash64;
import zhixun.index.engine.Clause;
import zhixun.index.engine.Clause.DateKind;

/**
 * Clauses as Lucene queries that say yes or no. It looks at no index, so that one query serves
 * searches and stored queries alike. Stateless.
 */
public final class LuceneQueryCompiler {
  /** Forms lighter than this lift a hit, but do not make one. */
  static final double MIN_FORM_WEIGHT = 0.5;

  private static final int FUZZY_PREFIX = 1;
  private static final int FUZZY_TERMS = 32;

  private LuceneQueryCompiler() {}

  /** All parts must match, each concept in one of its forms. */
  public static Query matching(Clause clause) {
    return switch (clause) {
      case Clause.Everything e -> new MatchAllDocsQuery();
      case Clause.Concept c -> concept(c, MIN_FORM_WEIGHT);
      case Clause.Phrase p -> inText(p.text());
      case Clause.Prefix p -> either(f -> new PrefixQuery(new Term(f, key(p.text()))));
      case Clause.Fuzzy f -> either(field -> fuzzy(field, f));
      case Clause.Property p -> property(p);
      case Clause.Period p -> period(p);
      case Clause.All all -> all(all.parts());
      case Clause.Any any -> any(any.parts().stream().map(LuceneQueryCompiler::matching).toList());
      case Clause.Not not -> all(List.of(not));
    };
  }

  /** Title or body holds the phrase; a text without a letter, digit or character is nowhere. */
  static Query inText(String text) {
    return either(field -> phrase(field, text));
  }

  static Query phrase(String field, String text) {
    return phrase(field, ExactText.of(text).terms());
  }

  /** Pieces one after the other: by the pairs they make, which are rarer than they are. */
  static Query phrase(String field, List<String> pieces) {
    int n = pieces.size();
    if (n < 2) {
      return n == 0
          ? new MatchNoDocsQuery("no letter, digit or character in the phrase")
          : new TermQuery(new Term(field, pieces.getFirst()));
    }
    if (n == 2) {
      return new TermQuery(pair(field, pieces, 0));
    }
    var out = new PhraseQuery.Builder();
    for (int i = 0; i + 1 < n; i += 2) {
      out.add(pair(field, pieces, i), i);
    }
    if (n % 2 == 1) {
      out.add(pair(field, pieces, n - 2), n - 2);
    }
    return out.build();
  }

  private static Term pair(String field, List<String> pieces, int first) {
    return new Term(field, ExactText.pair(pieces.get(first), pieces.get(first + 1)));
  }

  /** Holds a form of at least this weight. */
  static Query concept(Clause.Concept concept, double leastWeight) {
    var forms = new ArrayList<Query>();
    for (Clause.Form form : concept.forms()) {
      if (form.weight() >= leastWeight) {
        forms.add(phrase(Fields.TITLE, form.text()));
        forms.add(phrase(Fields.BODY, form.text()));
      }
    }
    concept.kinds().forEach(k -> forms.add(term(Fields.MENTION_KIND, k.code())));
    return any(forms);
  }

  private static Query all(List<Clause> parts) {
    var out = new BooleanQuery.Builder();
    boolean positive = false;
    for (Clause part : parts) {
      if (part instanceof Clause.Not not) {
        out.add(matching(not.part()), Occur.MUST_NOT);
      } else if (!(part instanceof Clause.Concept c) || c.required()) {
        out.add(matching(part), Occur.MUST);
        positive = true;
      }
    }
    if (!positive) {
      out.add(new MatchAllDocsQuery(), Occur.MUST);
    }
    return out.build();
  }

  static Query any(List<Query> parts) {
    if (parts.size() == 1) {
      return parts.getFirst();
    }
    var out = new BooleanQuery.Builder();
    parts.forEach(p -> out.add(p, Occur.SHOULD));
    return out.build();
  }

  private static Query either(java.util.function.Function<String, Query> inField) {
    return any(List.of(inField.apply(Fields.TITLE), inField.apply(Fields.BODY)));
  }

  private static Query fuzzy(String field, Clause.Fuzzy fuzzy) {
    var term = new Term(field, key(fuzzy.text()));
    return new FuzzyQuery(term, fuzzy.edits(), FUZZY_PREFIX, FUZZY_TERMS, true);
  }

  private static String key(String text) {
    return Folding.key(text);
  }

  private static Query property(Clause.Property property) {
    String folded = Folding.fold(property.value()).strip();
    return switch (property.field()) {
      case CATEGORY -> term(Fields.CATEGORY, folded);
      case SOURCE -> term(Fields.SOURCE, folded);
      case COMPANY -> term(Fields.COMPANY, folded);
      case ISSUER -> term(Fields.ISSUER, folded);
      case DOCUMENT_NUMBER -> term(Fields.DOCUMENT_NUMBER, key(folded));
      case MENTION -> term(Fields.MENTION, folded);
      case MENTION_KIND -> term(Fields.MENTION_KIND, folded);
      case STORY ->
          NumericDocValuesField.newSlowExactQuery(Fields.STORY, Hash64.of(property.value()));
      case ARTICLE -> term(Fields.ID, property.value());
      case TEXT_KIND -> term(Fields.TEXT_KIND, folded);
    };
  }

  private static Query term(String field, String value) {
    return new TermQuery(new Term(field, value));
  }

  private static Query period(Clause.Period period) {
    long from = period.from() == null ? Long.MIN_VALUE : millis(period.from());
    long until = period.to() == null ? Long.MAX_VALUE : millis(period.to().plusDays(1)) - 1;
    if (from > until) {
      return new MatchNoDocsQuery("the period ends before it begins");
    }
    return LongRange.newIntersectsQuery(
        dateField(period.kind()), new long[] {from}, new long[] {until});
  }

  private static String dateField(DateKind kind) {
    return switch (kind) {
      case PUBLISHED -> Fields.PUBLISHED;
      case EVENT -> Fields.EVENT;
      case FETCHED -> Fields.FETCHED;
    };
  }

  private static long millis(LocalDate day) {
    return day.atStartOfDay(Dated.ZONE).toInstant().toEpochMilli();
  }
}
