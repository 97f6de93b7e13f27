package zhixun.query.alert.signal;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Locale;
import java.util.stream.Collectors;

/**
 * Weighs signals by logistic regression; the weights ({@code signals.tsv} beside this class) come
 * from {@code ./zhixun alerts train}. Immutable, thread-safe.
 */
public final class SignalModel {
  /** From this probability on an alert is raised. */
  public static final double ENOUGH = 0.42;

  private static final String FILE = "signals.tsv";

  private final double[] weights;

  SignalModel(double[] weights) {
    this.weights = weights.clone();
  }

  public static SignalModel load() {
    double[] weights = priors();
    try (InputStream in = SignalModel.class.getResourceAsStream(FILE)) {
      if (in == null) {
        throw new IllegalStateException(FILE + " is missing from the jar");
      }
      new String(in.readAllBytes(), StandardCharsets.UTF_8)
          .lines()
          .filter(l -> !l.isBlank() && !l.startsWith("#"))
          .map(l -> l.split("\t", -1))
          .forEach(c -> weights[Signal.valueOf(c[0]).index()] = Double.parseDouble(c[1]));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return new SignalModel(weights);
  }

  /** The model before anything is learned. */
  public static SignalModel untrained() {
    return new SignalModel(priors());
  }

  static double[] priors() {
    return Arrays.stream(Signal.values()).mapToDouble(Signal::prior).toArray();
  }

  /** The probability, 0..1, that the piece is what the form asks for. */
  public double probability(Signals signals) {
    double sum = 0;
    for (Signal signal : Signal.values()) {
      sum += weights[signal.index()] * signals.value(signal);
    }
    return 1 / (1 + Math.exp(-sum));
  }

  /** The file that {@link #load} reads. */
  public String text() {
    return Arrays.stream(Signal.values())
        .map(s -> String.format(Locale.ROOT, "%s\t%.3f", s, weights[s.index()]))
        .collect(
            Collectors.joining(
                "\n", "# Weights of the signals, learned by ./zhixun alerts train\n", "\n"));
  }
}
