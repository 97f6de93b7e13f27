package zhixun.query.digest.text;

import java.util.HashSet;
import java.util.Set;
import zhixun.contract.text.Folding;

/**
 * The pairs of neighbouring letters of a text, folded: a measure of likeness that needs no words.
 * Immutable.
 */
public final class Shingles {
  private final Set<Integer> pairs = new HashSet<>();

  private Shingles(String folded) {
    for (int i = 1; i < folded.length(); i++) {
      pairs.add(folded.charAt(i - 1) << 16 | folded.charAt(i));
    }
  }

  public static Shingles of(String text) {
    return new Shingles(Folding.key(text));
  }

  public int size() {
    return pairs.size();
  }

  /** Share of this text's pairs that the other has, 0..1; 0 for an empty text. */
  public double within(Shingles other) {
    return pairs.isEmpty() ? 0 : (double) common(other) / pairs.size();
  }

  /** Pairs in both over pairs in either (Jaccard), 0..1. */
  public double likeness(Shingles other) {
    int common = common(other);
    int all = pairs.size() + other.pairs.size() - common;
    return all == 0 ? 0 : (double) common / all;
  }

  /** Pairs in both over those of the shorter, 0..1. */
  public double overlap(Shingles other) {
    int least = Math.min(pairs.size(), other.pairs.size());
    return least == 0 ? 0 : (double) common(other) / least;
  }

  private int common(Shingles other) {
    boolean smaller = pairs.size() <= other.pairs.size();
    Set<Integer> outer = smaller ? pairs : other.pairs;
    Set<Integer> inner = smaller ? other.pairs : pairs;
    int common = 0;
    for (Integer pair : outer) {
      common += inner.contains(pair) ? 1 : 0;
    }
    return common;
  }
}
