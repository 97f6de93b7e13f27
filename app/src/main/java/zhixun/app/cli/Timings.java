package zhixun.app.cli;

import java.lang.management.ManagementFactory;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.function.IntConsumer;

/** CPU time of the thread, and time on the clock, of many runs of one kind of work. */
final class Timings {
  private final double[] cpu;
  private final double[] wall;

  private Timings(double[] cpu, double[] wall) {
    this.cpu = cpu;
    this.wall = wall;
  }

  /** Runs the work that often to warm up, and as often again with the clock on. */
  static Timings of(int runs, IntConsumer work) {
    for (int i = 0; i < runs; i++) {
      work.accept(i);
    }
    var threads = ManagementFactory.getThreadMXBean();
    double[] cpu = new double[runs];
    double[] wall = new double[runs];
    for (int i = 0; i < runs; i++) {
      long clock = System.nanoTime();
      long before = threads.getCurrentThreadCpuTime();
      work.accept(i);
      cpu[i] = (threads.getCurrentThreadCpuTime() - before) / 1e6;
      wall[i] = (System.nanoTime() - clock) / 1e6;
    }
    Arrays.sort(cpu);
    Arrays.sort(wall);
    return new Timings(cpu, wall);
  }

  /** Milliseconds. */
  Map<String, Double> figures() {
    var out = new LinkedHashMap<String, Double>();
    out.put("cpu_p50", at(cpu, 0.5));
    out.put("cpu_p99", at(cpu, 0.99));
    out.put("wall_p50", at(wall, 0.5));
    out.put("wall_p99", at(wall, 0.99));
    out.put("load", ManagementFactory.getOperatingSystemMXBean().getSystemLoadAverage());
    return out;
  }

  String text() {
    Map<String, Double> f = figures();
    return String.format(
        Locale.ROOT,
        "CPU p50 %.2f ms、p99 %.2f ms；实际 p50 %.2f ms、p99 %.2f ms；机器负载 %.1f",
        f.get("cpu_p50"),
        f.get("cpu_p99"),
        f.get("wall_p50"),
        f.get("wall_p99"),
        f.get("load"));
  }

  private static double at(double[] sorted, double share) {
    return sorted.length == 0
        ? 0
        : sorted[(int) Math.min(sorted.length - 1, sorted.length * share)];
  }
}
