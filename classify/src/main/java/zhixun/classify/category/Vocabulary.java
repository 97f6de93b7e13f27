package zhixun.classify.category;

import java.util.Arrays;
import java.util.Collection;

/**
 * The features that a model knows, with how rare each is; turns raw features into a weighed vector.
 * Immutable, thread-safe.
 *
 * <p>Values of normalised blocks are {@code (1 + ln tf) · idf} scaled to length 1 within the block,
 * with {@code idf = 1 + ln((1 + n) / (1 + df))} (the sublinear TF-IDF of scikit-learn).
 */
final class Vocabulary {
  private static final Block[] BY_NUMBER = Block.values();

  private final int[] hashes; // ascending
  private final float[] idf;
  private final int[] table; // open addressing: row + 1, 0 is free

  Vocabulary(int[] hashes, float[] idf) {
    this.hashes = hashes;
    this.idf = idf;
    this.table = new int[Math.max(16, Integer.highestOneBit(Math.max(1, hashes.length)) * 4)];
    for (int row = 0; row < hashes.length; row++) {
      int slot = slotOf(hashes[row]);
      while (table[slot] != 0) {
        slot = (slot + 1) & (table.length - 1);
      }
      table[slot] = row + 1;
    }
  }

  /** Every feature that at least {@code fewest} of the articles have. */
  static Vocabulary of(Collection<Features> articles, int fewest) {
    int total = articles.stream().mapToInt(Features::size).sum();
    int[] all = new int[total];
    int at = 0;
    for (Features f : articles) {
      System.arraycopy(f.hashes(), 0, all, at, f.size());
      at += f.size();
    }
    Arrays.sort(all);
    return ofSorted(all, fewest, articles.size());
  }

  private static Vocabulary ofSorted(int[] all, int fewest, int articles) {
    int[] hashes = new int[all.length];
    float[] idf = new float[all.length];
    int size = 0;
    for (int i = 0, next; i < all.length; i = next) {
      next = i;
      while (next < all.length && all[next] == all[i]) {
        next++;
      }
      if (next - i >= fewest) {
        hashes[size] = all[i];
        idf[size++] = (float) (1 + Math.log((1.0 + articles) / (1.0 + next - i)));
      }
    }
    return new Vocabulary(Arrays.copyOf(hashes, size), Arrays.copyOf(idf, size));
  }

  /** The same with these rows alone, ascending. */
  Vocabulary only(int[] rows) {
    int[] fewer = new int[rows.length];
    float[] rarity = new float[rows.length];
    for (int i = 0; i < rows.length; i++) {
      fewer[i] = hashes[rows[i]];
      rarity[i] = idf[rows[i]];
    }
    return new Vocabulary(fewer, rarity);
  }

  int size() {
    return hashes.length;
  }

  int hash(int row) {
    return hashes[row];
  }

  float idf(int row) {
    return idf[row];
  }

  /** The row of a hash, or -1. */
  int row(int hash) {
    int slot = slotOf(hash);
    while (table[slot] != 0) {
      int row = table[slot] - 1;
      if (hashes[row] == hash) {
        return row;
      }
      slot = (slot + 1) & (table.length - 1);
    }
    return -1;
  }

  private int slotOf(int hash) {
    return ((hash * 0x9E3779B1) >>> 7) & (table.length - 1);
  }

  /** The known features of an article, weighed. */
  SparseVector weigh(Features features) {
    int[] rows = new int[features.size()];
    float[] values = new float[features.size()];
    byte[] blocks = new byte[features.size()];
    double[] squares = new double[BY_NUMBER.length];
    int n = 0;
    for (int i = 0; i < features.size(); i++) {
      int row = row(features.hashes()[i]);
      if (row >= 0) {
        byte block = features.blocks()[i];
        float value = damped(block, features.values()[i], idf[row]);
        rows[n] = row;
        values[n] = value;
        blocks[n++] = block;
        squares[block] += (double) value * value;
      }
    }
    for (int i = 0; i < n; i++) {
      values[i] *= factor(blocks[i], squares[blocks[i]]);
    }
    return new SparseVector(Arrays.copyOf(rows, n), Arrays.copyOf(values, n));
  }

  private static float damped(byte block, float value, float rarity) {
    return BY_NUMBER[block].normalised() ? (float) (1 + Math.log(value)) * rarity : value;
  }

  private static float factor(byte block, double square) {
    Block b = BY_NUMBER[block];
    return b.normalised() ? (float) (b.weight() / Math.sqrt(square)) : b.weight();
  }
}
