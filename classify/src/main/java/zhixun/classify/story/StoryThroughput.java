package zhixun.classify.story;

import java.lang.management.ManagementFactory;
import java.time.Duration;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import zhixun.classify.segment.HanlpSegmenter;
import zhixun.classify.story.pair.PairModel;
import zhixun.classify.term.Dictionary;
import zhixun.contract.event.Article;
import zhixun.contract.event.ArticleId;
import zhixun.contract.event.Category;
import zhixun.contract.event.ClassifiedArticle;
import zhixun.contract.event.Dated;
import zhixun.contract.event.Labels;

/**
 * How fast articles are grouped with so many in the window, and how much memory a long history
 * takes. Articles get their mentions from the dictionary and no facts; their times are spread
 * evenly, for an archive of years would never fill a week. Not thread-safe.
 */
public final class StoryThroughput {
  private static final Duration PACKED = Duration.ofDays(6);
  private static final Duration HISTORY = Duration.ofDays(2_000);
  private static final Instant START = Instant.parse("2024-01-01T00:00:00Z");

  /** Articles measured at each point, the last ones that come. */
  private static final int MEASURED = 4_000;

  private final Dictionary dictionary = Dictionary.load();
  private final HanlpSegmenter segmenter = new HanlpSegmenter(dictionary);
  private final PairModel model = PairModel.load();
  private final List<Article> articles;

  /**
   * @param articles real ones; where more are asked for they come again under other ids
   */
  public StoryThroughput(List<Article> articles) {
    if (articles.isEmpty()) {
      throw new IllegalArgumentException("no articles to measure with");
    }
    this.articles = List.copyOf(articles);
  }

  /**
   * What was measured with {@code window} articles in the window.
   *
   * @param perSecond articles a second of one thread's CPU time
   * @param median CPU time of one article
   * @param p99 CPU time that 99 of 100 stay under
   * @param slowest the longest
   */
  public record Speed(
      int window, double perSecond, Duration median, Duration p99, Duration slowest) {}

  /** Groups {@code window} articles of one week and measures the last of them. */
  public Speed speed(int window) {
    StoryStage stage = stage();
    long[] nanos = new long[Math.min(MEASURED, window)];
    for (int i = 0; i < window; i++) {
      ClassifiedArticle next = article(i, window, PACKED);
      long before = cpu();
      stage.process(next);
      long took = cpu() - before;
      int measured = i - window + nanos.length;
      if (measured >= 0) {
        nanos[measured] = took;
      }
    }
    Arrays.sort(nanos);
    double sum = Arrays.stream(nanos).sum();
    return new Speed(
        window,
        nanos.length * 1e9 / sum,
        Duration.ofNanos(nanos[nanos.length / 2]),
        Duration.ofNanos(nanos[(int) (nanos.length * 0.99)]),
        Duration.ofNanos(nanos[nanos.length - 1]));
  }

  /** Bytes of heap that the history of so many articles takes, spread over years. */
  public long memory(int history) {
    StoryStage stage = stage();
    long before = heap();
    for (int i = 0; i < history; i++) {
      stage.process(article(i, history, HISTORY));
    }
    long after = heap();
    if (stage.size() != history) {
      throw new IllegalStateException("remembered " + stage.size() + " of " + history);
    }
    return after - before;
  }

  private StoryStage stage() {
    return new StoryStage(segmenter, model, a -> {}, s -> {}, StorySettings.DEFAULT);
  }

  private ClassifiedArticle article(int number, int of, Duration span) {
    Article a = articles.get(number % articles.size());
    Instant time = START.plus(span.multipliedBy(number).dividedBy(of));
    var again =
        new Article(
            new ArticleId("bench-" + number),
            a.version(),
            a.key(),
            a.url(),
            a.source(),
            a.origin(),
            a.author(),
            a.title(),
            a.body(),
            a.textKind(),
            Dated.day(time.atZone(Dated.ZONE).toLocalDate()),
            time,
            a.arrival(),
            null,
            null,
            Map.of(),
            List.of());
    return new ClassifiedArticle(
        again,
        new Labels(Category.INDUSTRY, List.of(), Map.of(), List.of(), "bench"),
        List.of(),
        dictionary.mentions(a.title(), a.body()),
        null,
        0.5,
        List.of(),
        dictionary.version());
  }

  private static long cpu() {
    return ManagementFactory.getThreadMXBean().getCurrentThreadCpuTime();
  }

  private static long heap() {
    System.gc();
    System.gc();
    return ManagementFactory.getMemoryMXBean().getHeapMemoryUsage().getUsed();
  }
}
