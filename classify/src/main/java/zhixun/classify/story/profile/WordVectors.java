package zhixun.classify.story.profile;

import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.util.Arrays;
import java.util.zip.GZIPInputStream;
import java.util.zip.GZIPOutputStream;

/**
 * Meanings of words as short vectors, learned beforehand from which words stand together in news:
 * 老黄 lies near 黄仁勋, 宕机 near 中断. Built by {@code ./zhixun stories train}. Immutable, thread-safe.
 */
public final class WordVectors {
  private static final String RESOURCE = "vectors.gz";

  private final int[] words;
  private final byte[] values;
  private final int size;

  /**
   * @param words sorted hashes
   * @param values {@code size} numbers for each word, of unit length times 127
   */
  public WordVectors(int[] words, byte[] values, int size) {
    this.words = words;
    this.values = values;
    this.size = size;
  }

  public static WordVectors load() {
    try (InputStream in = WordVectors.class.getResourceAsStream(RESOURCE)) {
      return in == null ? new WordVectors(new int[0], new byte[0], 1) : read(in);
    } catch (IOException e) {
      throw new UncheckedIOException("word vectors in the jar are broken", e);
    }
  }

  /** Cosine of the weighted sums, -1..1; 0 where a title has no known word. */
  public double cosine(int[] a, int[] b, WordStatistics statistics) {
    float[] x = sum(a, statistics);
    float[] y = sum(b, statistics);
    double dot = 0;
    double xx = 0;
    double yy = 0;
    for (int i = 0; i < size; i++) {
      dot += x[i] * y[i];
      xx += x[i] * x[i];
      yy += y[i] * y[i];
    }
    return xx == 0 || yy == 0 ? 0 : dot / Math.sqrt(xx * yy);
  }

  private float[] sum(int[] text, WordStatistics statistics) {
    float[] sum = new float[size];
    for (int word : text) {
      int row = Arrays.binarySearch(words, word);
      if (row >= 0) {
        float weight = statistics.weight(word);
        for (int i = 0; i < size; i++) {
          sum[i] += weight * values[row * size + i];
        }
      }
    }
    return sum;
  }

  /**
   * How well each word of one title is met by its nearest word in the other, weighted; the mean of
   * both directions, 0..1.
   */
  public double aligned(int[] a, int[] b, WordStatistics statistics) {
    return (oneWay(a, b, statistics) + oneWay(b, a, statistics)) / 2;
  }

  private double oneWay(int[] from, int[] to, WordStatistics statistics) {
    double met = 0;
    double all = 0;
    for (int word : from) {
      double weight = statistics.weight(word);
      all += weight;
      met += weight * nearest(word, to);
    }
    return all == 0 ? 0 : met / all;
  }

  private double nearest(int word, int[] others) {
    int row = Arrays.binarySearch(words, word);
    double best = 0;
    for (int other : others) {
      if (other == word) {
        return 1;
      }
      int against = row < 0 ? -1 : Arrays.binarySearch(words, other);
      if (against >= 0) {
        best = Math.max(best, dot(row, against));
      }
    }
    return best;
  }

  private double dot(int row, int other) {
    int dot = 0;
    for (int i = 0; i < size; i++) {
      dot += values[row * size + i] * values[other * size + i];
    }
    return dot / (127.0 * 127.0);
  }

  /** Writes what {@link #load} reads. */
  public void write(OutputStream out) throws IOException {
    try (var zip = new DataOutputStream(new GZIPOutputStream(out))) {
      zip.writeInt(words.length);
      zip.writeInt(size);
      for (int word : words) {
        zip.writeInt(word);
      }
      zip.write(values);
    }
  }

  static WordVectors read(InputStream in) throws IOException {
    try (var zip = new DataInputStream(new GZIPInputStream(in, 1 << 16))) {
      int[] words = new int[zip.readInt()];
      int size = zip.readInt();
      for (int i = 0; i < words.length; i++) {
        words[i] = zip.readInt();
      }
      byte[] values = new byte[words.length * size];
      zip.readFully(values);
      return new WordVectors(words, values, size);
    }
  }
}
