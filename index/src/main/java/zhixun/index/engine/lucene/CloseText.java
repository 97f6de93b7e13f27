package zhixun.index.engine.lucene;

import java.io.IOException;
import java.util.Arrays;
import java.util.LinkedHashSet;
import java.util.List;
import org.apache.lucene.index.NumericDocValues;
import org.apache.lucene.index.PostingsEnum;
import org.apache.lucene.util.BytesRef;
import org.apache.lucene.util.SmallFloat;
import org.jspecify.annotations.Nullable;
import zhixun.index.analysis.ExactText;
import zhixun.index.document.Fields;
import zhixun.index.engine.Clause.Concept;
import zhixun.index.engine.lucene.ConceptRanker.Ranked;

/**
 * BM25 of candidates over the single characters of what was typed: a title that says the same in
 * other words often shares some (出口管制, 限制出口), and a short one is about less else.
 */
final class CloseText {
  private static final double TITLE_BOOST = 3;
  private static final double K1 = 0.9;
  private static final double B = 0.4;

  /** Usual lengths in pieces. */
  private static final double TITLE_LENGTH = 25;

  private static final double LEAD_LENGTH = 150;

  private final IndexTerms terms;
  private final Ranked[] byDoc;
  private final double[] sums;

  /**
   * @param byDoc candidates in the order of segment and document
   */
  CloseText(IndexTerms terms, Ranked[] byDoc) {
    this.terms = terms;
    this.byDoc = byDoc;
    this.sums = new double[byDoc.length];
  }

  /** 1 for the best candidate, in proportion for the others. */
  double[] scores(List<Concept> concepts) throws IOException {
    var pieces = new LinkedHashSet<String>();
    concepts.forEach(c -> pieces.addAll(ExactText.of(c.label()).terms()));
    for (String piece : pieces) {
      var term = new BytesRef(piece);
      add(Fields.TITLE, term, TITLE_BOOST, TITLE_LENGTH);
      add(Fields.LEAD, term, 1, LEAD_LENGTH);
    }
    double best = Arrays.stream(sums).max().orElse(0);
    return Arrays.stream(sums).map(s -> best > 0 ? s / best : 0).toArray();
  }

  private void add(String field, BytesRef piece, double boost, double usual) throws IOException {
    double[] times = new double[sums.length];
    long frequency = 0;
    int at = 0;
    for (int leaf = 0; leaf < terms.leaves().size(); leaf++) {
      IndexTerms.Leaf in = terms.leaves().get(leaf);
      PostingsEnum found = in.postings(field, piece, PostingsEnum.FREQS);
      NumericDocValues norms = found == null ? null : in.context().reader().getNormValues(field);
      frequency += found == null ? 0 : found.cost();
      for (; at < byDoc.length && byDoc[at].leaf() == leaf; at++) {
        if (found != null && advanced(found, byDoc[at].doc())) {
          double length = length(norms, byDoc[at].doc(), usual);
          times[at] = found.freq() / (found.freq() + K1 * (1 - B + B * length / usual));
        }
      }
    }
    double most = boost * terms.idf(frequency);
    for (int i = 0; i < times.length; i++) {
      sums[i] += most * times[i];
    }
  }

  private static boolean advanced(PostingsEnum found, int doc) throws IOException {
    return (found.docID() < doc ? found.advance(doc) : found.docID()) == doc;
  }

  private static double length(@Nullable NumericDocValues norms, int doc, double usual)
      throws IOException {
    return norms != null && norms.advanceExact(doc)
        ? SmallFloat.byte4ToInt((byte) norms.longValue())
        : usual;
  }
}
