package zhixun.classify.story.train;

import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.SplittableRandom;
import zhixun.classify.story.profile.WordVectors;

/**
 * Learns word vectors by skip-grams with negative samples (Mikolov 2013) over the sentences of a
 * news archive. One thread, seeded, so that the same texts give the same vectors.
 */
final class VectorTraining {
  private static final int NEGATIVES = 5;
  private static final int REACH = 6;
  private static final double RATE = 0.04;
  private static final double COMMON = 2e-4;
  private static final int TABLE = 1 << 20;

  private final int size;
  private final int[] words;
  private final long[] counts;
  private final long total;
  private final float[] in;
  private final float[] out;
  private final int[] table = new int[TABLE];
  private final SplittableRandom random = new SplittableRandom(7);

  private VectorTraining(Map<Integer, Long> vocabulary, int size) {
    this.size = size;
    this.words = vocabulary.keySet().stream().mapToInt(i -> i).sorted().toArray();
    this.counts = Arrays.stream(words).mapToLong(w -> vocabulary.getOrDefault(w, 0L)).toArray();
    this.total = Arrays.stream(counts).sum();
    this.in = new float[words.length * size];
    this.out = new float[words.length * size];
    for (int i = 0; i < in.length; i++) {
      in[i] = (float) ((random.nextDouble() - 0.5) / size);
    }
    fillTable();
  }

  /**
   * @param texts hashes of the words of each sentence, in order
   * @param least words seen less often have no vector
   */
  static WordVectors train(List<int[]> texts, int least, int size, int epochs) {
    var vocabulary = new HashMap<Integer, Long>();
    texts.forEach(t -> Arrays.stream(t).forEach(w -> vocabulary.merge(w, 1L, Long::sum)));
    vocabulary.values().removeIf(n -> n < least);
    var training = new VectorTraining(vocabulary, size);
    for (int epoch = 0; epoch < epochs; epoch++) {
      float rate = (float) (RATE * (1 - epoch / (double) epochs));
      texts.forEach(text -> training.text(text, rate));
    }
    return training.vectors();
  }

  private void fillTable() {
    double all = Arrays.stream(counts).mapToDouble(c -> StrictMath.pow((double) c, 0.75)).sum();
    int word = 0;
    double upTo = words.length == 0 ? 1 : StrictMath.pow((double) counts[0], 0.75) / all;
    for (int i = 0; i < TABLE; i++) {
      table[i] = word;
      if (i / (double) TABLE > upTo && word + 1 < words.length) {
        word++;
        upTo += StrictMath.pow((double) counts[word], 0.75) / all;
      }
    }
  }

  private void text(int[] text, float rate) {
    int[] kept = sample(text);
    for (int i = 0; i < kept.length; i++) {
      for (int j = Math.max(0, i - REACH); j < Math.min(kept.length, i + REACH + 1); j++) {
        if (i != j) {
          pair(kept[i] * size, kept[j], rate);
        }
      }
    }
  }

  /** Leaves out unknown words, and common ones by chance. */
  private int[] sample(int[] text) {
    int[] kept = new int[text.length];
    int n = 0;
    for (int word : text) {
      int row = Arrays.binarySearch(words, word);
      if (row >= 0 && random.nextDouble() < Math.sqrt(COMMON * total / counts[row])) {
        kept[n++] = row;
      }
    }
    return Arrays.copyOf(kept, n);
  }

  private void pair(int word, int neighbour, float rate) {
    float[] change = new float[size];
    for (int k = 0; k <= NEGATIVES; k++) {
      int other = size * (k == 0 ? neighbour : table[random.nextInt(TABLE)]);
      float dot = 0;
      for (int d = 0; d < size; d++) {
        dot += in[word + d] * out[other + d];
      }
      float g = rate * ((k == 0 ? 1 : 0) - (float) (1 / (1 + StrictMath.exp(-dot))));
      for (int d = 0; d < size; d++) {
        change[d] += g * out[other + d];
        out[other + d] += g * in[word + d];
      }
    }
    for (int d = 0; d < size; d++) {
      in[word + d] += change[d];
    }
  }

  private WordVectors vectors() {
    byte[] values = new byte[in.length];
    for (int w = 0; w < in.length; w += size) {
      double squares = 0;
      for (int d = w; d < w + size; d++) {
        squares += in[d] * in[d];
      }
      double scale = 127 / Math.max(1e-9, Math.sqrt(squares));
      for (int d = w; d < w + size; d++) {
        values[d] = (byte) Math.round(in[d] * scale);
      }
    }
    return new WordVectors(words, values, size);
  }
}
