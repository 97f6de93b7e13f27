package zhixun.ingest.crawl;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.concurrent.ConcurrentSkipListSet;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import zhixun.contract.event.Article;
import zhixun.contract.url.CanonicalUrl;
import zhixun.ingest.fetch.FetchLimits;
import zhixun.ingest.source.SourceCatalogue;

/** Many hosts, one fault each: nothing is lost, nothing comes twice, and no host is hurried. */
class CrawlDrillTest {
  private static final int PARALLELISM = 48;

  @TempDir Path folder;

  @Test
  void fiveHundredUrlsWithEveryFault() throws IOException {
    drill(24, 21);
  }

  @Tag("drill")
  @Test
  void twentyThousandUrlsOnThreeHundredHosts() throws IOException {
    drill(300, 67);
  }

  /** Hundreds of servers in one process answer late at times: that is no fault of the crawl. */
  private static FetchLimits limits(boolean full) {
    return new FetchLimits(
        1 << 20,
        4 << 20,
        3,
        Duration.ofMillis(full ? 4000 : 1200),
        Duration.ofMillis(full ? 4000 : 1200),
        Duration.ofMillis(full ? 5000 : 1500));
  }

  private void drill(int hosts, int pages) throws IOException {
    var arrivals = new TreeMap<String, Integer>();
    try (var web = new FaultyWeb(hosts, pages)) {
      var clock = new CrawlRig.MovableClock();
      try (Crawler crawler = crawler(web, folder, clock, a -> count(arrivals, a))) {
        web.stampWith(crawler::now);
        for (int round = 0; round < (hosts > 100 ? 5 : 3); round++) {
          crawler.runUntilIdle(PARALLELISM);
          clock.forward(Duration.ofMinutes(45));
        }
        long allowedSoFar = web.requestsToForbidden();
        web.forbidByRobots();
        clock.forward(Duration.ofHours(25));
        crawler.runUntilIdle(PARALLELISM);

        assertThat(web.requestsToForbidden()).as("robots.txt changed").isEqualTo(allowedSoFar);
      }
      var missing = new TreeSet<>(expected(web).keySet());
      missing.removeAll(arrivals.keySet());
      assertThat(missing).as("good articles that did not arrive").isEmpty();
      arrivals.entrySet().removeAll(expected(web).entrySet());
      assertThat(arrivals).as("articles that came twice or should not have come").isEmpty();
      assertThat(hurried(web.dispatched(), Duration.ofSeconds(1))).isEmpty();
    }
  }

  @Test
  void aKilledCrawlLosesNothingAndRepeatsAtMostWhatWasUnderWay() throws IOException {
    kill(24, 21);
  }

  @Tag("drill")
  @Test
  void aKilledCrawlOfTwentyThousandUrls() throws IOException {
    kill(300, 67);
  }

  /** What the disk holds in the middle of a crawl is what a kill leaves behind. */
  private void kill(int hosts, int pages) throws IOException {
    Path left = folder.resolve("left");
    Set<String> before = new ConcurrentSkipListSet<>();
    var arrivals = new TreeMap<String, Integer>();
    var countdown = new AtomicInteger(hosts * pages / 3);
    try (var web = new FaultyWeb(hosts, pages)) {
      var clock = new CrawlRig.MovableClock();
      try (Crawler crawler =
          crawler(
              web,
              folder.resolve("killed"),
              clock,
              a -> {
                if (countdown.decrementAndGet() == 0) {
                  copy(folder.resolve("killed"), left);
                }
                if (countdown.get() > 0) {
                  before.add(a.key());
                }
              })) {
        crawler.runUntilIdle(PARALLELISM);
      }
      try (Crawler crawler = crawler(web, left, clock, a -> count(arrivals, a))) {
        for (int round = 0; round < 3; round++) {
          crawler.runUntilIdle(PARALLELISM);
          clock.forward(Duration.ofMinutes(30));
        }
      }
      var all = new ConcurrentSkipListSet<>(before);
      all.addAll(arrivals.keySet());
      assertThat(all).as("nothing is lost").containsAll(expected(web).keySet());
      long repeated = arrivals.keySet().stream().filter(before::contains).count();
      assertThat(repeated).isLessThanOrEqualTo(PARALLELISM);
    }
  }

  private static Crawler crawler(
      FaultyWeb web,
      Path folder,
      CrawlRig.MovableClock clock,
      zhixun.contract.topic.Publisher<Article> articles)
      throws IOException {
    return new Crawler(
        SourceCatalogue.parse("allow_private_hosts: 127.0.0.1\n" + web.yaml(), "drill.yml"),
        CrawlSettings.in(folder)
            .withLimits(limits(web.good().size() > 2000))
            .withCheckpointEvery(Duration.ZERO)
            .withoutArchive(),
        CrawlOutputs.to(articles, d -> {}, h -> {}),
        clock);
  }

  private static void count(Map<String, Integer> arrivals, Article article) {
    synchronized (arrivals) {
      arrivals.merge(article.key(), 1, Integer::sum);
    }
  }

  private static Map<String, Integer> expected(FaultyWeb web) {
    var out = new TreeMap<String, Integer>();
    web.good().forEach(url -> out.put(CanonicalUrl.of(url).orElseThrow().value(), 1));
    return out;
  }

  /** Hosts that were asked twice within less than their pace. */
  private static List<String> hurried(Map<String, List<Instant>> dispatched, Duration pace) {
    return dispatched.entrySet().stream()
        .filter(e -> hurried(e.getValue().stream().sorted().toList(), pace))
        .map(Map.Entry::getKey)
        .toList();
  }

  private static boolean hurried(List<Instant> times, Duration pace) {
    for (int i = 1; i < times.size(); i++) {
      if (Duration.between(times.get(i - 1), times.get(i)).compareTo(pace) < 0) {
        return true;
      }
    }
    return false;
  }

  private static void copy(Path from, Path to) {
    try {
      Files.createDirectories(to.resolve("frontier"));
      Files.copy(from.resolve("frontier/frontier.mv"), to.resolve("frontier/frontier.mv"));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
