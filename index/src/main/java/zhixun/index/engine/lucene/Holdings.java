package zhixun.index.engine.lucene;

import java.io.IOException;
import org.apache.lucene.index.LeafReaderContext;
import org.apache.lucene.index.PostingsEnum;
import org.apache.lucene.search.DocIdSetIterator;
import org.apache.lucene.util.Bits;
import org.apache.lucene.util.FixedBitSet;
import org.jspecify.annotations.Nullable;

/**
 * Which concepts the articles of one segment hold, and how well: one byte for each article and
 * concept. Confined to one search.
 */
final class Holdings {
  /** Set where a form of the same meaning stands; the seven bits below say how well, of 127. */
  private static final int SURE = 0x80;

  private static final int BEST = 0x7f;

  private final LeafReaderContext leaf;
  private final @Nullable FixedBitSet allowed;
  private final byte[][] held;
  private final FixedBitSet touched;

  /**
   * @param allowed those that the filters let through; null for all
   */
  Holdings(LeafReaderContext leaf, int concepts, @Nullable FixedBitSet allowed) {
    int size = leaf.reader().maxDoc();
    this.leaf = leaf;
    this.allowed = allowed;
    this.held = new byte[concepts][size];
    this.touched = new FixedBitSet(Math.max(size, 1));
  }

  LeafReaderContext leaf() {
    return leaf;
  }

  /** What a form is a sign of; {@code makesHits} if it alone makes an article a candidate. */
  record Mark(int concept, double value, boolean sure, boolean makesHits) {}

  /** Notes all articles that hold a term. */
  void mark(Mark mark, PostingsEnum found) throws IOException {
    for (int doc = found.nextDoc(); doc != DocIdSetIterator.NO_MORE_DOCS; doc = found.nextDoc()) {
      note(mark, doc);
    }
  }

  /** Notes all articles that hold a phrase. */
  void mark(Mark mark, PairPhrase found) throws IOException {
    for (int doc = found.next(); doc != DocIdSetIterator.NO_MORE_DOCS; doc = found.next()) {
      note(mark, doc);
    }
  }

  private void note(Mark mark, int doc) {
    byte[] marks = held[mark.concept()];
    int before = marks[doc];
    int worth = Math.max(before & BEST, (int) (mark.value() * BEST + 0.5));
    marks[doc] = (byte) (worth | (before & SURE) | (mark.sure() ? SURE : 0));
    if (mark.makesHits()) {
      touched.set(doc);
    }
  }

  /** Counts as at least so well held, without becoming a sure sign. */
  void raise(int concept, int doc, double value) {
    int before = held[concept][doc];
    int worth = (int) Math.round(value * BEST);
    held[concept][doc] = (byte) (Math.max(before & BEST, worth) | (before & SURE));
  }

  /** Articles that hold anything, or all where nothing is asked; live ones that may be hits. */
  FixedBitSet candidates() {
    if (held.length == 0) {
      touched.set(0, leaf.reader().maxDoc());
    }
    Bits live = leaf.reader().getLiveDocs();
    if (allowed != null) {
      touched.and(allowed);
    }
    if (live != null) {
      live.applyMask(touched, 0);
    }
    return touched;
  }

  /** Adds to {@code sure[n]} each article that holds n of the first concepts surely, and so on. */
  void tally(FixedBitSet docs, int concepts, long[] sure, long[] any) {
    for (int doc = first(docs, 0);
        doc != DocIdSetIterator.NO_MORE_DOCS;
        doc = first(docs, doc + 1)) {
      int surely = 0;
      int somehow = 0;
      for (int i = 0; i < concepts; i++) {
        int held = this.held[i][doc];
        surely += held >>> 31;
        somehow += held == 0 ? 0 : 1;
      }
      sure[surely]++;
      any[somehow]++;
    }
  }

  /** Those that the rule takes. */
  FixedBitSet hits(FixedBitSet docs, int concepts, MatchRule rule) {
    if (rule.least() == 0 || (rule.least() == 1 && !rule.sure())) {
      return docs;
    }
    FixedBitSet out = new FixedBitSet(docs.length());
    for (int doc = first(docs, 0);
        doc != DocIdSetIterator.NO_MORE_DOCS;
        doc = first(docs, doc + 1)) {
      int count = 0;
      for (int i = 0; i < concepts; i++) {
        int held = this.held[i][doc];
        count += rule.sure() ? held >>> 31 : held == 0 ? 0 : 1;
      }
      if (count >= rule.least()) {
        out.set(doc);
      }
    }
    return out;
  }

  private static int first(FixedBitSet docs, int from) {
    return from < docs.length() ? docs.nextSetBit(from) : DocIdSetIterator.NO_MORE_DOCS;
  }

  /** 0 where no form stands, 1 where the typed one stands in the title. */
  double value(int concept, int doc) {
    return (held[concept][doc] & BEST) / (double) BEST;
  }
}
