package zhixun.index.engine.lucene;

import static zhixun.index.engine.lucene.LuceneQueryCompiler.phrase;

import java.io.IOException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import org.apache.lucene.index.DocValues;
import org.apache.lucene.index.LeafReaderContext;
import org.apache.lucene.index.NumericDocValues;
import org.apache.lucene.index.ReaderUtil;
import org.apache.lucene.index.Term;
import org.apache.lucene.search.DocIdSetIterator;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.ScoreDoc;
import org.apache.lucene.search.ScoreMode;
import org.apache.lucene.search.Scorer;
import org.apache.lucene.search.TermQuery;
import org.apache.lucene.search.Weight;
import zhixun.contract.event.Category;
import zhixun.contract.event.TermKind;
import zhixun.contract.text.Folding;
import zhixun.index.analysis.ExactText;
import zhixun.index.document.Fields;
import zhixun.index.engine.Clause.Concept;
import zhixun.index.engine.Clause.Form;

/**
 * Orders candidates by how much of the query they are about: each concept counts by its rarity and
 * by the best place where one of its forms stands (title, lead, body); BM25 decides among equals,
 * and what tells of the same event as the best is lifted ({@link EventLift}). {@code score =
 * coverage · c^power + text · bm25 + optional · o + fresh · f + importance · i + lift}, all parts
 * in 0..1; {@code c} is less by up to {@code missing} where names are missed. Confined to one
 * search.
 */
final class ConceptRanker {
  private final IndexSearcher searcher;
  private final RankedQuery query;
  private final RankingWeights weights;

  /** A candidate with the parts of its score. */
  record Ranked(
      int doc,
      double score,
      double covered,
      double text,
      double optional,
      double fresh,
      double event) {
    Ranked withLift(double lift) {
      return new Ranked(doc, score + lift, covered, text, optional, fresh, lift);
    }
  }

  ConceptRanker(IndexSearcher searcher, RankedQuery query, RankingWeights weights) {
    this.searcher = searcher;
    this.query = query;
    this.weights = weights;
  }

  /** Best first; equals stand newest first. */
  List<Ranked> rank(ScoreDoc[] candidates) throws IOException {
    ScoreDoc[] byDoc = candidates.clone();
    Arrays.sort(byDoc, Comparator.comparingInt(d -> d.doc));
    var required = new ArrayList<double[]>();
    for (Concept concept : query.required()) {
      required.add(places(concept, byDoc));
    }
    var optional = new ArrayList<double[]>();
    for (Concept concept : query.optional()) {
      optional.add(places(concept, byDoc));
    }
    return scored(byDoc, required, optional);
  }

  private List<Ranked> scored(ScoreDoc[] byDoc, List<double[]> required, List<double[]> optional)
      throws IOException {
    double[] rarity = normalised(query.required());
    double[] optionalRarity = normalised(query.optional());
    double[] times = values(byDoc, Fields.TIME);
    double[] fresh = relative(times);
    double[] importance = values(byDoc, Fields.IMPORTANCE);
    double best = Arrays.stream(byDoc).mapToDouble(d -> d.score).max().orElse(1);
    var alone = new ArrayList<Ranked>();
    for (int i = 0; i < byDoc.length; i++) {
      double[] concepts = column(required, i);
      double covered = weigh(concepts, rarity) * (1 - weights.missing() * missed(concepts, rarity));
      double lifted = weigh(column(optional, i), optionalRarity);
      double text = best > 0 ? byDoc[i].score / best : 0;
      double score =
          weights.coverage() * Math.pow(covered, weights.power())
              + weights.text() * text
              + weights.optional() * lifted
              + weights.fresh() * fresh[i]
              + weights.importance() * importance[i] / 1_000_000;
      alone.add(new Ranked(byDoc[i].doc, score, covered, text, lifted, fresh[i], 0));
    }
    return lifted(alone, times, values(byDoc, Fields.STORY));
  }

  private List<Ranked> lifted(List<Ranked> alone, double[] times, double[] stories) {
    double[] scores = alone.stream().mapToDouble(Ranked::score).toArray();
    double[] lifts = new EventLift(scores, times, stories).lifts(weights.burst(), weights.story());
    var out = new ArrayList<Ranked>();
    for (int i = 0; i < lifts.length; i++) {
      out.add(alone.get(i).withLift(lifts[i]));
    }
    out.sort(Comparator.comparingDouble(Ranked::score).reversed().thenComparingInt(Ranked::doc));
    return out;
  }

  /** The share of the query that lies in names of which no form stands in the article. */
  private double missed(double[] concepts, double[] shares) {
    double sum = 0;
    for (int i = 0; i < concepts.length; i++) {
      sum += concepts[i] == 0 && query.required().get(i).weight() > 1 ? shares[i] : 0;
    }
    return sum;
  }

  /** For each candidate the best of form weight × place, 0..1. */
  private double[] places(Concept concept, ScoreDoc[] byDoc) throws IOException {
    double[] out = new double[byDoc.length];
    for (Form form : concept.forms()) {
      String text = form.text();
      double each = form.weight();
      place(phrase(Fields.TITLE, text), each * weights.title(), byDoc, out);
      place(phrase(Fields.LEAD, text), each * weights.lead(), byDoc, out);
      place(phrase(Fields.BODY, text), each * weights.body(), byDoc, out);
    }
    for (TermKind kind : concept.kinds()) {
      double each = Concept.KIND_WEIGHT;
      place(kind(Fields.TITLE_MENTION_KIND, kind), each * weights.title(), byDoc, out);
      place(kind(Fields.MENTION_KIND, kind), each * weights.body(), byDoc, out);
    }
    for (Category category : concept.categories()) {
      Query labelled = new TermQuery(new Term(Fields.CATEGORY, category.code()));
      place(labelled, Concept.CATEGORY_WEIGHT, byDoc, out);
    }
    return out;
  }

  private static Query kind(String field, TermKind kind) {
    return new TermQuery(new Term(field, kind.code()));
  }

  private void place(Query place, double value, ScoreDoc[] byDoc, double[] out) throws IOException {
    Weight weight = searcher.createWeight(searcher.rewrite(place), ScoreMode.COMPLETE_NO_SCORES, 1);
    List<LeafReaderContext> leaves = searcher.getIndexReader().leaves();
    int i = 0;
    while (i < byDoc.length) {
      LeafReaderContext leaf = leaves.get(ReaderUtil.subIndex(byDoc[i].doc, leaves));
      int end = leaf.docBase + leaf.reader().maxDoc();
      Scorer scorer = weight.scorer(leaf);
      DocIdSetIterator found = scorer == null ? DocIdSetIterator.empty() : scorer.iterator();
      for (; i < byDoc.length && byDoc[i].doc < end; i++) {
        int doc = byDoc[i].doc - leaf.docBase;
        if (out[i] < value && found.docID() < doc) {
          found.advance(doc);
        }
        if (found.docID() == doc) {
          out[i] = Math.max(out[i], value);
        }
      }
    }
  }

  /** The parts of a score, one a line, concepts with their share and place. */
  String explain(Ranked ranked) throws IOException {
    var out = new StringBuilder();
    line(out, 0, "得分", ranked.score());
    line(out, 2, "概念覆盖", ranked.covered());
    explain(out, query.required(), ranked.doc());
    line(out, 2, "文本 BM25", ranked.text());
    line(out, 2, "相邻", ranked.optional());
    explain(out, query.optional(), ranked.doc());
    line(out, 2, "新近", ranked.fresh());
    line(out, 2, "同日同事件", ranked.event());
    return out.toString();
  }

  private void explain(StringBuilder out, List<Concept> concepts, int doc) throws IOException {
    double[] shares = normalised(concepts);
    ScoreDoc[] alone = {new ScoreDoc(doc, 0)};
    for (int i = 0; i < shares.length; i++) {
      Concept concept = concepts.get(i);
      String share = String.format(Locale.ROOT, "（占 %.2f）", shares[i]);
      line(out, 4, "“" + concept.label() + "”" + share, places(concept, alone)[0]);
    }
  }

  private static void line(StringBuilder out, int indent, String name, double value) {
    out.repeat(' ', indent).append(name);
    out.append(String.format(Locale.ROOT, " %.3f%n", value));
  }

  private double[] values(ScoreDoc[] byDoc, String field) throws IOException {
    List<LeafReaderContext> leaves = searcher.getIndexReader().leaves();
    double[] out = new double[byDoc.length];
    for (int i = 0; i < byDoc.length; i++) {
      LeafReaderContext leaf = leaves.get(ReaderUtil.subIndex(byDoc[i].doc, leaves));
      NumericDocValues values = DocValues.getNumeric(leaf.reader(), field);
      out[i] = values.advanceExact(byDoc[i].doc - leaf.docBase) ? values.longValue() : 0;
    }
    return out;
  }

  /** 0 for the oldest, 1 for the youngest. */
  private static double[] relative(double[] times) {
    double first = Arrays.stream(times).min().orElse(0);
    double span = Arrays.stream(times).max().orElse(0) - first;
    return Arrays.stream(times).map(t -> span > 0 ? (t - first) / span : 0).toArray();
  }

  private double[] normalised(List<Concept> concepts) throws IOException {
    double[] out = new double[concepts.size()];
    for (int i = 0; i < out.length; i++) {
      out[i] = concepts.get(i).weight() * rarity(concepts.get(i));
    }
    double sum = Arrays.stream(out).sum();
    return Arrays.stream(out).map(w -> sum > 0 ? w / sum : 0).toArray();
  }

  /** The idf of the typed word; where it is no word, half of what its pieces have together. */
  private double rarity(Concept concept) throws IOException {
    String word = Folding.fold(concept.label());
    int found = frequency(Fields.TITLE_WORDS, word) + frequency(Fields.BODY_WORDS, word);
    if (found > 0) {
      return idf(found);
    }
    double sum = 0;
    double most = 0;
    for (String piece : ExactText.of(word).terms()) {
      double each = idf(frequency(Fields.TITLE, piece) + frequency(Fields.BODY, piece));
      sum += each;
      most = Math.max(most, each);
    }
    return Math.max(most, Math.min(sum / 2, idf(0)));
  }

  private double idf(int frequency) {
    double all = searcher.getIndexReader().numDocs();
    double found = Math.min(frequency, all);
    return Math.log(1 + (all - found + 0.5) / (found + 0.5));
  }

  private int frequency(String field, String text) throws IOException {
    return searcher.getIndexReader().docFreq(new Term(field, text));
  }

  private static double[] column(List<double[]> rows, int i) {
    return rows.stream().mapToDouble(r -> r[i]).toArray();
  }

  private static double weigh(double[] values, double[] weights) {
    double sum = 0;
    for (int i = 0; i < values.length; i++) {
      sum += values[i] * weights[i];
    }
    return sum;
  }
}
