package zhixun.classify.category;

import java.util.Arrays;

/**
 * Linear weights over a {@link Vocabulary}, eight bits each with a scale for each row. Immutable,
 * thread-safe. Read and written by {@link ModelFile}.
 *
 * <p>{@code weights[row * SIZE + head] * scales[row]} is a weight; the biases are kept whole.
 */
final class LinearModel {
  private static final int K = Heads.SIZE;

  /** A thousand features of an article, each off by half of it, move a log-odds by about 0.01. */
  private static final float FINEST = 0.03f;

  private final String name;
  private final Vocabulary vocabulary;
  private final byte[] weights;
  private final float[] scales;
  private final float[] bias;
  private final Calibration calibration;

  /**
   * @param name name and version, as labels carry it
   */
  LinearModel(
      String name,
      Vocabulary vocabulary,
      byte[] weights,
      float[] scales,
      float[] bias,
      Calibration calibration) {
    this.name = name;
    this.vocabulary = vocabulary;
    this.weights = weights;
    this.scales = scales;
    this.bias = bias;
    this.calibration = calibration;
  }

  /**
   * Rounds trained weights ({@link LinearTrainer#train}) to eight bits, in steps of at least
   * {@value #FINEST}; features that come out without any weight are left out.
   */
  static LinearModel quantised(
      String name, Vocabulary vocabulary, float[] trained, Calibration calibration) {
    byte[] weights = new byte[vocabulary.size() * K];
    float[] scales = new float[vocabulary.size()];
    int[] kept = new int[vocabulary.size()];
    int size = 0;
    for (int row = 0; row < scales.length; row++) {
      float scale = Float.float16ToFloat(Float.floatToFloat16(scale(trained, row)));
      boolean any = false;
      for (int k = 0; k < K; k++) {
        int rounded = Math.clamp(Math.round(trained[row * K + k] / scale), -127, 127);
        weights[size * K + k] = (byte) rounded;
        any |= rounded != 0;
      }
      if (any) {
        scales[size] = scale;
        kept[size++] = row;
      }
    }
    float[] bias = Arrays.copyOfRange(trained, trained.length - K, trained.length);
    return new LinearModel(
        name,
        vocabulary.only(Arrays.copyOf(kept, size)),
        Arrays.copyOf(weights, size * K),
        Arrays.copyOf(scales, size),
        bias,
        calibration);
  }

  private static float scale(float[] trained, int row) {
    float largest = 0;
    for (int k = 0; k < K; k++) {
      largest = Math.max(largest, Math.abs(trained[row * K + k]));
    }
    return Math.max(FINEST, largest / 127);
  }

  /** The log-odds of each head. */
  float[] outputs(SparseVector vector) {
    float[] sum = bias.clone();
    for (int i = 0; i < vector.size(); i++) {
      int row = vector.rows()[i];
      float value = vector.values()[i] * scales[row];
      for (int k = 0; k < K; k++) {
        sum[k] += value * weights[row * K + k];
      }
    }
    return sum;
  }

  float weight(int row, int head) {
    return weights[row * K + head] * scales[row];
  }

  String name() {
    return name;
  }

  Vocabulary vocabulary() {
    return vocabulary;
  }

  Calibration calibration() {
    return calibration;
  }

  byte[] weights() {
    return weights;
  }

  float[] scales() {
    return scales;
  }

  float[] bias() {
    return bias;
  }
}
