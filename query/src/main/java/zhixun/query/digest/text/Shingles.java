package zhixun.query.digest.text;

import java.util.Arrays;
import zhixun.contract.text.Folding;

/**
 * The pairs of neighbouring letters of a text, folded: a measure of likeness that needs no words.
 * Immutable.
 */
public final class Shingles {
  /** Sorted, each once. */
  private final int[] pairs;

  private Shingles(String folded) {
    int[] all = new int[Math.max(0, folded.length() - 1)];
    for (int i = 0; i < all.length; i++) {
      all[i] = folded.charAt(i) << 16 | folded.charAt(i + 1);
    }
    pairs = Arrays.stream(all).sorted().distinct().toArray();
  }

  public static Shingles of(String text) {
    return new Shingles(Folding.key(text));
  }

  public int size() {
    return pairs.length;
  }

  /** Share of this text's pairs that the other has, 0..1; 0 for an empty text. */
  public double within(Shingles other) {
    return pairs.length == 0 ? 0 : (double) common(other) / pairs.length;
  }

  /** Pairs in both over pairs in either (Jaccard), 0..1. */
  public double likeness(Shingles other) {
    int common = common(other);
    int all = pairs.length + other.pairs.length - common;
    return all == 0 ? 0 : (double) common / all;
  }

  /** Pairs in both over those of the shorter, 0..1. */
  public double overlap(Shingles other) {
    int least = Math.min(pairs.length, other.pairs.length);
    return least == 0 ? 0 : (double) common(other) / least;
  }

  private int common(Shingles other) {
    int common = 0;
    int i = 0;
    int j = 0;
    while (i < pairs.length && j < other.pairs.length) {
      int order = Integer.compare(pairs[i], other.pairs[j]);
      common += order == 0 ? 1 : 0;
      i += order <= 0 ? 1 : 0;
      j += order >= 0 ? 1 : 0;
    }
    return common;
  }
}
