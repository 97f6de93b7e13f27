package zhixun.ingest.frontier;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Instant;
import java.util.EnumSet;
import java.util.List;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import zhixun.contract.event.Arrival;

/** A frontier keeps its URLs on disk: how many there are does not show on the heap. */
class MillionUrlsTest {
  private static final Logger LOG = LoggerFactory.getLogger(MillionUrlsTest.class);
  private static final Instant NOW = Instant.parse("2024-05-28T01:00:00Z");
  private static final int HOSTS = 300;
  private static final long MOST_HEAP = 100L << 20;

  @TempDir Path folder;

  @Test
  void fiveThousandUrls() throws IOException {
    fill(5_000);
  }

  @Tag("drill")
  @Test
  void aMillionUrls() throws IOException {
    fill(1_000_000);
  }

  private void fill(int urls) throws IOException {
    long before = used();
    long start = System.nanoTime();
    try (Frontier frontier = Frontier.open(folder)) {
      for (int i = 0; i < urls; i++) {
        frontier.offer(url(i));
        if (i % 5_000 == 4_999) {
          frontier.commit();
        }
      }
      frontier.commit();
      long heap = used() - before;
      long took = (System.nanoTime() - start) / 1_000_000;
      LOG.warn("{} URLs: {} MB of heap, filled in {} ms", urls, heap >> 20, took);
      assertThat(heap).isLessThan(MOST_HEAP);
      assertThat(frontier.size()).isEqualTo(urls);
      assertThat(frontier.hosts()).hasSize(HOSTS);
      assertThat(frontier.queued(Lane.FRESH, NOW)).isEqualTo(urls);
    }
    try (Frontier again = Frontier.open(folder)) {
      assertThat(again.queued()).as("all of it survives a restart").isEqualTo(urls);
      List<String> hosts = again.hosts();
      assertThat(again.nextDue(hosts.getFirst(), NOW, EnumSet.allOf(Lane.class))).isPresent();
    }
  }

  private static KnownUrl url(int i) {
    String url = "http://host" + i % HOSTS + ".example/news/2024/05/28/article-" + i + ".html";
    return KnownUrl.found(
            url, url, "源" + i % HOSTS, KnownUrl.Kind.PAGE, Lane.FRESH, Arrival.LIVE, NOW)
        .announcedAs("第" + i + "篇的标题，长短与新闻标题相当", "2024-05-28");
  }

  /** What is in use after the collector has run twice. */
  private static long used() {
    System.gc();
    System.gc();
    Runtime runtime = Runtime.getRuntime();
    return runtime.totalMemory() - runtime.freeMemory();
  }
}
