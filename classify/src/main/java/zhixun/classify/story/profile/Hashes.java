package zhixun.classify.story.profile;

import java.util.Arrays;
import java.util.Collection;

/**
 * Strings as 32-bit numbers, the same on every machine. {@link String#hashCode} will not do: it
 * maps many pairs of Han characters to one number.
 */
public final class Hashes {
  private static final int FNV_OFFSET = 0x811c9dc5;
  private static final int FNV_PRIME = 0x01000193;

  private Hashes() {}

  public static int of(CharSequence text) {
    return of(text, 0, text.length());
  }

  /** FNV-1a over UTF-16 code units, finished as MurmurHash3 does. */
  public static int of(CharSequence text, int start, int end) {
    int hash = FNV_OFFSET;
    for (int i = start; i < end; i++) {
      char c = text.charAt(i);
      hash = (hash ^ (c & 0xff)) * FNV_PRIME;
      hash = (hash ^ (c >>> 8)) * FNV_PRIME;
    }
    return mix(hash);
  }

  /** Spreads the bits of {@code h} over all 32. */
  public static int mix(int h) {
    int x = (h ^ (h >>> 16)) * 0x85ebca6b;
    x = (x ^ (x >>> 13)) * 0xc2b2ae35;
    return x ^ (x >>> 16);
  }

  /** The hashes of {@code texts}, sorted, each once. */
  static int[] sorted(Collection<String> texts) {
    return texts.stream().mapToInt(Hashes::of).sorted().distinct().toArray();
  }

  /** Numbers that both sorted arrays hold. */
  public static int[] common(int[] a, int[] b) {
    int[] out = new int[Math.min(a.length, b.length)];
    int n = 0;
    for (int i = 0, j = 0; i < a.length && j < b.length; ) {
      if (a[i] == b[j]) {
        out[n++] = a[i];
        i++;
        j++;
      } else if (a[i] < b[j]) {
        i++;
      } else {
        j++;
      }
    }
    return Arrays.copyOf(out, n);
  }

  public static boolean overlap(int[] a, int[] b) {
    for (int i = 0, j = 0; i < a.length && j < b.length; ) {
      if (a[i] == b[j]) {
        return true;
      }
      if (a[i] < b[j]) {
        i++;
      } else {
        j++;
      }
    }
    return false;
  }
}
