package zhixun.query.alert.signal;

/** The values of all signals for one piece of news and one form. Confined to one thread. */
public final class Signals {
  private final double[] values = new double[Signal.values().length];

  void set(Signal signal, double value) {
    values[signal.index()] = value;
  }

  void set(Signal signal, boolean holds) {
    set(signal, holds ? 1 : 0);
  }

  public double value(Signal signal) {
    return values[signal.index()];
  }
}
