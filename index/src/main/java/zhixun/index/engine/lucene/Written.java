package zhixun.index.engine.lucene;

import java.util.ArrayList;
import java.util.List;
import org.apache.lucene.util.BytesRef;
import zhixun.index.analysis.ExactText;

/**
 * A form as the terms of an exact field.
 *
 * @param terms one, or the pairs that a phrase of three pieces or more is made of
 * @param places at which piece of the form each begins
 */
record Written(List<BytesRef> terms, List<Integer> places) {
  static Written of(String text) {
    List<String> pieces = ExactText.of(text).terms();
    int last = pieces.size() - 2;
    if (last < 0) {
      return one(pieces.isEmpty() ? "" : pieces.getFirst());
    }
    var terms = new ArrayList<BytesRef>();
    var places = new ArrayList<Integer>();
    for (int i = 0; i <= last; i += i < last - 1 ? 2 : 1) {
      terms.add(new BytesRef(ExactText.pair(pieces.get(i), pieces.get(i + 1))));
      places.add(i);
    }
    return new Written(terms, places);
  }

  /** A term that stands for itself. */
  static Written one(String term) {
    return new Written(List.of(new BytesRef(term)), List.of(0));
  }
}
