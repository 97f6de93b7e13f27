package zhixun.classify;

import java.lang.management.ManagementFactory;
import java.lang.management.MemoryType;
import java.time.Duration;
import java.util.List;
import zhixun.classify.segment.HanlpSegmenter;
import zhixun.classify.term.Dictionary;
import zhixun.contract.event.Article;

/**
 * What one article costs on one thread, in CPU time of that thread.
 *
 * @param articles how many were measured
 * @param meanCharacters mean length of title and body
 * @param segmentation CPU time an article to cut title and body whole into words
 * @param classification CPU time an article for everything else that classify does
 * @param peakHeap bytes of heap at most, as the JVM reports them
 * @param encoded share of the articles that went to the encoder
 */
public record Throughput(
    int articles,
    double meanCharacters,
    Duration segmentation,
    Duration classification,
    long peakHeap,
    double encoded) {

  /** Runs over all articles twice and measures the second run. */
  public static Throughput measure(List<Article> articles) {
    var dictionary = Dictionary.load();
    var classifier = ArticleClassifier.of(dictionary);
    var thread = ManagementFactory.getThreadMXBean();
    long segmenting = 0;
    long classifying = 0;
    int encoded = 0;
    for (int run = 0; run < 2; run++) {
      var segmenter = new HanlpSegmenter(dictionary); // a fresh one remembers no text
      long start = thread.getCurrentThreadCpuTime();
      articles.forEach(a -> segmenter.segment(a.title() + "\n" + a.body()));
      segmenting = thread.getCurrentThreadCpuTime() - start;
      start = thread.getCurrentThreadCpuTime();
      encoded = 0;
      for (Article article : articles) {
        encoded += classifier.classify(article).labels().model().contains("+") ? 1 : 0;
      }
      classifying = thread.getCurrentThreadCpuTime() - start;
    }
    int n = Math.max(1, articles.size());
    return new Throughput(
        articles.size(),
        articles.stream().mapToInt(a -> a.title().length() + a.body().length()).average().orElse(0),
        Duration.ofNanos(segmenting / n),
        Duration.ofNanos(classifying / n),
        usedAtMost(),
        (double) encoded / n);
  }

  private static long usedAtMost() {
    return ManagementFactory.getMemoryPoolMXBeans().stream()
        .filter(pool -> pool.getType() == MemoryType.HEAP)
        .mapToLong(pool -> pool.getPeakUsage().getUsed())
        .sum();
  }
}
