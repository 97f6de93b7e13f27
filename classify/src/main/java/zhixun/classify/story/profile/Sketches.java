package zhixun.classify.story.profile;

import java.util.Arrays;
import zhixun.contract.text.Folding;

/**
 * Minimum hashes over shingles of {@value #SHINGLE} letters, to tell reprints (Broder 1997, one
 * permutation split into {@value #SIZE} bins).
 */
public final class Sketches {
  static final int SIZE = 16;
  private static final int SHINGLE = 6;
  private static final int SHORTEST = 80;
  private static final int LONGEST = 3000;
  private static final int[] NONE = {};

  private Sketches() {}

  /** Sixteen numbers, not sorted; none for a text that is too short to be called a reprint. */
  static int[] of(String body) {
    String key = Folding.key(body.substring(0, Math.min(body.length(), LONGEST)));
    if (key.length() < SHORTEST) {
      return NONE;
    }
    int[] sketch = new int[SIZE];
    Arrays.fill(sketch, Integer.MAX_VALUE);
    for (int i = 0; i + SHINGLE <= key.length(); i++) {
      int hash = Hashes.of(key, i, i + SHINGLE);
      int bin = hash >>> 28;
      sketch[bin] = Math.min(sketch[bin], hash & 0x0fffffff);
    }
    return sketch;
  }

  /** The share of shingles in common, 0..1, estimated; 0 where either text was too short. */
  public static double likeness(int[] a, int[] b) {
    if (a.length != SIZE || b.length != SIZE) {
      return 0;
    }
    int same = 0;
    for (int i = 0; i < SIZE; i++) {
      same += a[i] == b[i] ? 1 : 0;
    }
    return same / (double) SIZE;
  }
}
