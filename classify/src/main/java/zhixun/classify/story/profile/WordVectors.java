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

  /** A component of one, as a byte. */
  private static final double UNIT = 127;

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
      return in == null ? none() : read(in);
    } catch (IOException e) {
      throw new UncheckedIOException("word vectors in the jar are broken", e);
    }
  }

  /** No vectors: nothing has a meaning. */
  public static WordVectors none() {
    return new WordVectors(new int[0], new byte[0], 1);
  }

  /** The place of each word's vector, -1 where it has none. */
  int[] rows(int[] text) {
    int[] rows = new int[text.length];
    for (int i = 0; i < rows.length; i++) {
      rows[i] = Math.max(-1, Arrays.binarySearch(words, text[i]));
    }
    return rows;
  }

  /** The weighted sum of a text's vectors, of unit length times 127; zeros without a known word. */
  byte[] meaning(int[] text, int[] rows, WordStatistics statistics) {
    float[] sum = new float[size];
    for (int w = 0; w < text.length; w++) {
      if (rows[w] >= 0) {
        float weight = statistics.weight(text[w]);
        for (int i = 0; i < size; i++) {
          sum[i] += weight * values[rows[w] * size + i];
        }
      }
    }
    double squares = 0;
    for (float value : sum) {
      squares += value * value;
    }
    double scale = UNIT / Math.max(1e-9, Math.sqrt(squares));
    byte[] meaning = new byte[size];
    for (int i = 0; i < size; i++) {
      meaning[i] = (byte) Math.round(sum[i] * scale);
    }
    return meaning;
  }

  /** Cosine of two meanings, -1..1; 0 where either has none. */
  public static double cosine(byte[] a, byte[] b) {
    int dot = 0;
    for (int i = 0; i < a.length; i++) {
      dot += a[i] * b[i];
    }
    return dot / (UNIT * UNIT);
  }

  /**
   * How well each word of one title is met by its nearest word in the other, weighted; the mean of
   * both directions, 0..1.
   */
  public double aligned(Profile a, Profile b, WordStatistics statistics) {
    double[] met = new double[b.words().length];
    double mine = 0;
    double all = 0;
    for (int i = 0; i < a.words().length; i++) {
      double best = 0;
      for (int j = 0; j < met.length; j++) {
        double near = nearness(a, i, b, j);
        best = Math.max(best, near);
        met[j] = Math.max(met[j], near);
      }
      double weight = statistics.weight(a.words()[i]);
      all += weight;
      mine += weight * best;
    }
    return ((all == 0 ? 0 : mine / all) + other(b, met, statistics)) / 2;
  }

  private static double other(Profile b, double[] met, WordStatistics statistics) {
    double all = 0;
    double theirs = 0;
    for (int j = 0; j < met.length; j++) {
      double weight = statistics.weight(b.words()[j]);
      all += weight;
      theirs += weight * met[j];
    }
    return all == 0 ? 0 : theirs / all;
  }

  private double nearness(Profile a, int i, Profile b, int j) {
    if (a.words()[i] == b.words()[j]) {
      return 1;
    }
    int row = a.rows()[i];
    int other = b.rows()[j];
    return row < 0 || other < 0 ? 0 : Math.max(0, dot(row, other));
  }

  private double dot(int row, int other) {
    int dot = 0;
    int x = row * size;
    int y = other * size;
    for (int i = 0; i < size; i++) {
      dot += values[x + i] * values[y + i];
    }
    return dot / (UNIT * UNIT);
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
