package zhixun.app.bench;

import java.lang.management.ManagementFactory;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import zhixun.ingest.extract.ArticleExtractor;

/** CPU time of reading one page, from its bytes to its fields, after warming up. */
public final class ExtractBench {
  private static final int WARM_UP = 8;

  private ExtractBench() {}

  /**
   * Milliseconds of CPU a page.
   *
   * @param meanBytes of a page
   */
  public record Result(int pages, double meanBytes, double mean, double p95, double worst) {}

  /**
   * @param pages at least one
   * @param rounds each page is read this often and its mean taken
   */
  public static Result run(List<byte[]> pages, int rounds) {
    var extractor = new ArticleExtractor();
    for (int i = 0; i < WARM_UP; i++) {
      pages.forEach(page -> extractor.extract(page, null, null));
    }
    List<Double> millis = new ArrayList<>();
    for (byte[] page : pages) {
      long start = cpu();
      for (int i = 0; i < rounds; i++) {
        extractor.extract(page, null, null);
      }
      millis.add((cpu() - start) / 1e6 / rounds);
    }
    Collections.sort(millis);
    double mean = millis.stream().mapToDouble(Double::doubleValue).average().orElse(0);
    int at95 = Math.min(millis.size() - 1, (int) (millis.size() * 0.95));
    double bytes = pages.stream().mapToInt(p -> p.length).average().orElse(0);
    return new Result(pages.size(), bytes, mean, millis.get(at95), millis.getLast());
  }

  private static long cpu() {
    return ManagementFactory.getThreadMXBean().getCurrentThreadCpuTime();
  }
}
