package zhixun.index.engine.lucene;

import java.io.IOException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.apache.lucene.index.PostingsEnum;
import org.apache.lucene.search.DocIdSetIterator;
import org.jspecify.annotations.Nullable;

/** The articles of one segment that hold three pieces or more one after the other, in order. */
final class PairPhrase {
  private final List<Part> parts;

  /** A pair of pieces that stands so many pieces after the first. */
  private record Part(PostingsEnum postings, int offset, long cost) {}

  private PairPhrase(List<Part> parts) {
    this.parts = parts;
  }

  /** Null where a pair stands nowhere. */
  static @Nullable PairPhrase of(IndexTerms.Leaf leaf, String field, Written written)
      throws IOException {
    var parts = new ArrayList<Part>();
    for (int i = 0; i < written.terms().size(); i++) {
      PostingsEnum postings = leaf.postings(field, written.terms().get(i), PostingsEnum.POSITIONS);
      if (postings == null) {
        return null;
      }
      parts.add(new Part(postings, written.places().get(i), postings.cost()));
    }
    parts.sort(Comparator.comparingLong(Part::cost));
    return new PairPhrase(parts);
  }

  int next() throws IOException {
    PostingsEnum rarest = parts.getFirst().postings();
    int doc = rarest.nextDoc();
    while (doc != DocIdSetIterator.NO_MORE_DOCS) {
      int other = others(doc);
      if (other == doc && adjoin()) {
        return doc;
      }
      doc = other > doc ? rarest.advance(other) : rarest.nextDoc();
    }
    return doc;
  }

  /** The article where the first of the others stands that does not stand in {@code doc}. */
  private int others(int doc) throws IOException {
    for (int i = 1; i < parts.size(); i++) {
      PostingsEnum each = parts.get(i).postings();
      int at = each.docID() < doc ? each.advance(doc) : each.docID();
      if (at != doc) {
        return at;
      }
    }
    return doc;
  }

  private boolean adjoin() throws IOException {
    int[] starts = starts(parts.getFirst());
    for (int i = 1; i < parts.size(); i++) {
      starts = common(starts, starts(parts.get(i)));
      if (starts.length == 0) {
        return false;
      }
    }
    return true;
  }

  /** Where the phrase would begin by each place of the part. */
  private static int[] starts(Part part) throws IOException {
    int[] out = new int[part.postings().freq()];
    for (int i = 0; i < out.length; i++) {
      out[i] = part.postings().nextPosition() - part.offset();
    }
    return out;
  }

  private static int[] common(int[] a, int[] b) {
    int[] out = new int[Math.min(a.length, b.length)];
    int n = 0;
    int j = 0;
    for (int place : a) {
      while (j < b.length && b[j] < place) {
        j++;
      }
      if (j < b.length && b[j] == place) {
        out[n++] = place;
      }
    }
    return java.util.Arrays.copyOf(out, n);
  }
}
