package zhixun.ingest.extract;

import static org.assertj.core.api.Assertions.assertThat;

import java.lang.management.ManagementFactory;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Arrays;
import java.util.Random;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** Pages broken at random always end in a declared outcome, and soon. */
class MutatedPagesTest {
  private static final Duration SLOWEST = Duration.ofSeconds(2);
  private static final byte[][] SEEDS = {
    Pages.utf8(Pages.news()),
    Pages.news().getBytes(Charset.forName("GB18030")),
    Pages.news().getBytes(StandardCharsets.UTF_16LE),
    Pages.utf8(Pages.policy()),
    Pages.utf8("<table><tr><td>".repeat(200) + Pages.news())
  };

  private final ArticleExtractor extractor = new ArticleExtractor();
  private final Random random = new Random(20240531);

  @Test
  void twoThousandMutatedPagesEndWell() {
    mutate(2_000);
  }

  @Tag("drill")
  @Test
  void aHundredThousandMutatedPagesEndWell() {
    mutate(100_000);
  }

  private void mutate(int rounds) {
    var clock = ManagementFactory.getThreadMXBean();
    for (int round = 0; round < rounds; round++) {
      byte[] page = mutated(SEEDS[random.nextInt(SEEDS.length)].clone());
      long start = clock.getCurrentThreadCpuTime();
      Extraction extraction = extractor.extract(page, null, Pages.ADDRESS, null);
      long nanos = clock.getCurrentThreadCpuTime() - start;
      assertThat(extraction.charset()).as("round %d", round).isNotBlank();
      assertThat(Duration.ofNanos(nanos)).as("round %d", round).isLessThan(SLOWEST);
    }
  }

  private byte[] mutated(byte[] page) {
    byte[] out = page;
    for (int i = random.nextInt(8); i >= 0; i--) {
      out = random.nextInt(4) == 0 ? spliced(out) : flipped(out);
    }
    return random.nextInt(5) == 0 ? Arrays.copyOf(out, random.nextInt(out.length + 1)) : out;
  }

  private byte[] flipped(byte[] page) {
    for (int i = random.nextInt(20); i >= 0 && page.length > 0; i--) {
      int at = random.nextInt(page.length);
      page[at] =
          random.nextBoolean()
              ? (byte) random.nextInt(256)
              : (byte) "<>\"'/=&;: 0年月".charAt(random.nextInt(13));
    }
    return page;
  }

  /** A piece of the page, up to two hundred times over, put anywhere into it. */
  private byte[] spliced(byte[] page) {
    if (page.length < 2) {
      return page;
    }
    int from = random.nextInt(page.length - 1);
    int length = Math.min(page.length - from, 1 + random.nextInt(60));
    int times = 1 + random.nextInt(200);
    int at = random.nextInt(page.length);
    byte[] out = new byte[page.length + length * times];
    System.arraycopy(page, 0, out, 0, at);
    for (int i = 0; i < times; i++) {
      System.arraycopy(page, from, out, at + i * length, length);
    }
    System.arraycopy(page, at, out, at + length * times, page.length - at);
    return out;
  }
}
