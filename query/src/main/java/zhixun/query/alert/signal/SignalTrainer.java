package zhixun.query.alert.signal;

import java.util.Comparator;
import java.util.List;

/**
 * Learns the weights from articles that are due or not due to a form. An article counts by the
 * piece that the weights so far like best. Logistic regression by Newton's method, drawn to the
 * {@link Signal#prior()}s: with some fifty alerts due, what we know beforehand must count.
 */
public final class SignalTrainer {
  private static final double PULL = 0.6;
  private static final int ROUNDS = 6;
  private static final int STEPS = 40;

  /**
   * One article before one form.
   *
   * @param pieces what the form reads of each piece, at least one
   * @param due whether it should raise an alert
   */
  public record Bag(List<Signals> pieces, boolean due) {
    public Bag {
      pieces = List.copyOf(pieces);
    }
  }

  private SignalTrainer() {}

  public static SignalModel train(List<Bag> bags) {
    double[] weights = SignalModel.priors();
    for (int round = 0; round < ROUNDS; round++) {
      SignalModel soFar = new SignalModel(weights);
      double[][] best = bags.stream().map(b -> vector(best(b, soFar))).toArray(double[][]::new);
      weights = fit(best, bags, weights);
    }
    return new SignalModel(weights);
  }

  private static Signals best(Bag bag, SignalModel model) {
    return bag.pieces().stream()
        .max(Comparator.comparingDouble(model::probability))
        .orElseThrow(() -> new IllegalArgumentException("an article without pieces"));
  }

  private static double[] vector(Signals signals) {
    double[] out = new double[Signal.values().length];
    for (Signal signal : Signal.values()) {
      out[signal.index()] = signals.value(signal);
    }
    return out;
  }

  private static double[] fit(double[][] examples, List<Bag> bags, double[] start) {
    double[] prior = SignalModel.priors();
    double[] weights = start.clone();
    int n = weights.length;
    for (int step = 0; step < STEPS; step++) {
      double[] gradient = new double[n];
      double[][] curvature = new double[n][n];
      for (int i = 0; i < n; i++) {
        gradient[i] = PULL * (weights[i] - prior[i]);
        curvature[i][i] = PULL;
      }
      for (int e = 0; e < examples.length; e++) {
        add(examples[e], bags.get(e).due(), weights, gradient, curvature);
      }
      double[] move = solve(curvature, gradient);
      for (int i = 0; i < n; i++) {
        weights[i] -= move[i];
      }
    }
    return weights;
  }

  private static void add(
      double[] x, boolean due, double[] weights, double[] gradient, double[][] curvature) {
    double sum = 0;
    for (int i = 0; i < x.length; i++) {
      sum += weights[i] * x[i];
    }
    double p = 1 / (1 + Math.exp(-sum));
    for (int i = 0; i < x.length; i++) {
      gradient[i] += (p - (due ? 1 : 0)) * x[i];
      for (int j = 0; x[i] != 0 && j < x.length; j++) {
        curvature[i][j] += p * (1 - p) * x[i] * x[j];
      }
    }
  }

  /** Gauss elimination; the matrix is positive definite, so no pivot is 0. */
  private static double[] solve(double[][] a, double[] b) {
    int n = b.length;
    double[] x = b.clone();
    for (int i = 0; i < n; i++) {
      for (int row = i + 1; row < n; row++) {
        double factor = a[row][i] / a[i][i];
        for (int col = i; col < n; col++) {
          a[row][col] -= factor * a[i][col];
        }
        x[row] -= factor * x[i];
      }
    }
    for (int i = n - 1; i >= 0; i--) {
      for (int col = i + 1; col < n; col++) {
        x[i] -= a[i][col] * x[col];
      }
      x[i] /= a[i][i];
    }
    return x;
  }
}
