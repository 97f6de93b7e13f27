package zhixun.classify.category;

import java.util.Arrays;
import java.util.List;
import java.util.Random;

/**
 * Learns the weights of all heads at once by stochastic gradient descent with L2 decay: softmax
 * cross-entropy against soft targets for the primary, logistic loss for each table. The step falls
 * linearly to zero, so the result does not hang on where it stopped. Same examples, settings and
 * seed: same weights, bit for bit.
 */
final class LinearTrainer {
  /**
   * @param epochs passes over the examples
   * @param step first step of the descent
   * @param decay L2 decay of a weight for each example seen
   * @param seed of the order of the examples
   */
  record Settings(int epochs, float step, float decay, long seed) {}

  /**
   * One example.
   *
   * @param vector its features
   * @param targets what each head should say, 0..1: the primaries sum to 1
   * @param weight of its loss
   */
  @SuppressWarnings("ArrayRecordComponent") // inner loops; never compared, never published
  record Example(SparseVector vector, float[] targets, float weight) {}

  private static final int K = Heads.SIZE;

  private final Settings settings;
  private final float[] weights; // row-major, K a row; true weight is this times scale
  private final float[] bias = new float[K];
  private float scale = 1;

  LinearTrainer(int rows, Settings settings) {
    this.settings = settings;
    this.weights = new float[rows * K];
  }

  /** Trained weights, {@link Heads#SIZE} for each row, and then the biases as a last row. */
  float[] train(List<Example> examples) {
    int[] order = new int[examples.size()];
    Arrays.setAll(order, i -> i);
    var random = new Random(settings.seed());
    long steps = (long) settings.epochs() * order.length;
    long done = 0;
    for (int epoch = 0; epoch < settings.epochs(); epoch++) {
      shuffle(order, random);
      for (int i : order) {
        step(examples.get(i), settings.step() * (1 - (float) done++ / steps));
      }
    }
    return finished();
  }

  private float[] finished() {
    float[] out = Arrays.copyOf(weights, weights.length + K);
    for (int i = 0; i < weights.length; i++) {
      out[i] *= scale;
    }
    System.arraycopy(bias, 0, out, weights.length, K);
    return out;
  }

  private static void shuffle(int[] order, Random random) {
    for (int i = order.length - 1; i > 0; i--) {
      int j = random.nextInt(i + 1);
      int swapped = order[i];
      order[i] = order[j];
      order[j] = swapped;
    }
  }

  private void step(Example example, float step) {
    float[] gradient = new float[K];
    float[] outputs = outputs(example.vector());
    double[] p = Heads.softmax(outputs, 1);
    for (int k = 0; k < K; k++) {
      double said = k < Heads.PRIMARIES ? p[k] : Heads.sigmoid(outputs[k]);
      gradient[k] = (float) (example.targets()[k] - said) * example.weight() * step;
      bias[k] += gradient[k] * 0.1f; // a bias is not decayed, so it moves slowly
    }
    scale *= 1 - step * settings.decay();
    for (int k = 0; k < K; k++) {
      gradient[k] /= scale;
    }
    for (int i = 0; i < example.vector().size(); i++) {
      int at = example.vector().rows()[i] * K;
      float value = example.vector().values()[i];
      for (int k = 0; k < K; k++) {
        weights[at + k] += value * gradient[k];
      }
    }
  }

  private float[] outputs(SparseVector vector) {
    float[] sum = new float[K];
    for (int i = 0; i < vector.size(); i++) {
      int at = vector.rows()[i] * K;
      float value = vector.values()[i];
      for (int k = 0; k < K; k++) {
        sum[k] += value * weights[at + k];
      }
    }
    for (int k = 0; k < K; k++) {
      sum[k] = sum[k] * scale + bias[k];
    }
    return sum;
  }
}
