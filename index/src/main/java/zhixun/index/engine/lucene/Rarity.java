package zhixun.index.engine.lucene;

import java.io.IOException;
import java.util.Arrays;
import java.util.List;
import org.apache.lucene.util.BytesRef;
import zhixun.contract.text.Folding;
import zhixun.index.analysis.ExactText;
import zhixun.index.document.Fields;
import zhixun.index.engine.Clause.Concept;

/** How much a concept says: the inverse frequency of what was typed. */
final class Rarity {
  private final IndexTerms terms;

  Rarity(IndexTerms terms) {
    this.terms = terms;
  }

  /** Each concept's share of the whole query; they sum to 1. */
  double[] shares(List<Concept> concepts) throws IOException {
    double[] out = new double[concepts.size()];
    for (int i = 0; i < out.length; i++) {
      out[i] = concepts.get(i).weight() * of(concepts.get(i));
    }
    double sum = Arrays.stream(out).sum();
    return Arrays.stream(out).map(w -> sum > 0 ? w / sum : 0).toArray();
  }

  /** The idf of the typed word; where it is no word, half of what its pieces have together. */
  private double of(Concept concept) throws IOException {
    String word = Folding.fold(concept.label());
    var term = new BytesRef(word);
    long found =
        terms.frequency(Fields.TITLE_WORDS, term) + terms.frequency(Fields.BODY_WORDS, term);
    if (found > 0) {
      return terms.idf(found);
    }
    double sum = 0;
    double most = 0;
    for (String piece : ExactText.of(word).terms()) {
      var one = new BytesRef(piece);
      double each =
          terms.idf(terms.frequency(Fields.TITLE, one) + terms.frequency(Fields.BODY, one));
      sum += each;
      most = Math.max(most, each);
    }
    return Math.max(most, Math.min(sum / 2, terms.idf(0)));
  }
}
