package zhixun.classify.story.profile;

import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.zip.GZIPInputStream;
import java.util.zip.GZIPOutputStream;

/**
 * In how many articles each word, gram and name stood, counted beforehand over an archive of news:
 * a live stream knows only its past, and so little of it at first that weights from the stream
 * alone cost several points of F1. Built by {@code ./zhixun stories train}. Immutable, thread-safe.
 */
public final class WordStatistics {
  private static final String RESOURCE = "words.gz";

  private final int articles;
  private final int[] keys;
  private final float[] weights;
  private final int mask;
  private final float unseen;

  /**
   * @param articles how many articles were counted
   * @param counts articles by hash of the word
   */
  public WordStatistics(int articles, Map<Integer, Integer> counts) {
    this.articles = articles;
    int capacity = Integer.highestOneBit(Math.max(8, counts.size())) * 4;
    this.keys = new int[capacity];
    this.weights = new float[capacity];
    this.mask = capacity - 1;
    this.unseen = weight(articles, 0);
    counts.forEach((hash, count) -> put(hash, weight(articles, count)));
  }

  public static WordStatistics load() {
    try (InputStream in = WordStatistics.class.getResourceAsStream(RESOURCE)) {
      if (in == null) {
        throw new IllegalStateException(RESOURCE + " is missing from the jar");
      }
      return read(in);
    } catch (IOException e) {
      throw new UncheckedIOException("word statistics in the jar are broken", e);
    }
  }

  /** Statistics of nothing: every word weighs the same. */
  public static WordStatistics none() {
    return new WordStatistics(1, Map.of());
  }

  /** Inverse document frequency, natural logarithm: 0 for a word of every article. */
  public float weight(int hash) {
    for (int slot = Hashes.mix(hash) & mask; weights[slot] != 0; slot = (slot + 1) & mask) {
      if (keys[slot] == hash) {
        return weights[slot];
      }
    }
    return unseen;
  }

  /** The weight of a word that was never counted: no word weighs more. */
  public float highest() {
    return unseen;
  }

  private static float weight(int articles, int count) {
    return (float) Math.max(1e-3, StrictMath.log((articles + 1.0) / (count + 0.5)));
  }

  private void put(int hash, float weight) {
    int slot = Hashes.mix(hash) & mask;
    while (weights[slot] != 0) {
      slot = (slot + 1) & mask;
    }
    keys[slot] = hash;
    weights[slot] = weight;
  }

  /** Writes counts in the form that {@link #load} reads: hashes sorted, as differences. */
  public static void write(OutputStream out, int articles, SortedMap<Integer, Integer> counts)
      throws IOException {
    try (var zip = new DataOutputStream(new GZIPOutputStream(out))) {
      zip.writeInt(articles);
      zip.writeInt(counts.size());
      for (var entry : counts.entrySet()) {
        zip.writeInt(entry.getKey());
        zip.writeShort(Math.min(entry.getValue(), 0xffff));
      }
    }
  }

  static WordStatistics read(InputStream in) throws IOException {
    try (var zip = new DataInputStream(new GZIPInputStream(in, 1 << 16))) {
      int articles = zip.readInt();
      int size = zip.readInt();
      var counts = new TreeMap<Integer, Integer>();
      for (int i = 0; i < size; i++) {
        counts.put(zip.readInt(), zip.readUnsignedShort());
      }
      return new WordStatistics(articles, counts);
    }
  }

  @Override
  public String toString() {
    return "WordStatistics of " + articles + " articles";
  }
}
