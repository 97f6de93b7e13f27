package zhixun.ingest.health;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import zhixun.contract.event.SourceHealth;
import zhixun.contract.event.SourceHealth.State;
import zhixun.ingest.source.Listing;
import zhixun.ingest.source.Source;

class HealthBookTest {
  private static final Instant NOW = Instant.parse("2024-05-01T00:00:00Z");
  private static final Source SOURCE =
      Source.of("测试网", URI.create("http://a.cn/"), new Listing.Feed(URI.create("http://a.cn/rss")));

  private final List<SourceHealth> published = new ArrayList<>();
  private final Map<String, byte[]> stored = new HashMap<>();
  private final HealthBook book = book();

  private HealthBook book() {
    return new HealthBook(
        published::add,
        new HealthBook.Shelf() {
          @Override
          public Optional<byte[]> load(String name) {
            return Optional.ofNullable(stored.get(name));
          }

          @Override
          public void save(String name, byte[] value) {
            stored.put(name, value);
          }
        });
  }

  private SourceHealth at(Instant now) {
    return book.all(List.of(SOURCE), now).getFirst();
  }

  private Instant printsDailyFor(int days) {
    Instant now = NOW;
    for (int day = 0; day < days; day++, now = now.plus(Duration.ofDays(1))) {
      book.read(SOURCE, 20, false, now, false, now);
      book.article(SOURCE, now);
    }
    return now;
  }

  @Test
  void isHealthyWhileItPrintsAsItAlwaysDid() {
    Instant now = printsDailyFor(10);

    assertThat(at(now).state()).isEqualTo(State.HEALTHY);
    assertThat(at(now.minus(Duration.ofDays(1))).yields()).hasSize(7).containsOnly(1);
  }

  @Test
  void isLateThenSilentAgainstItsOwnRhythm() {
    Instant now = printsDailyFor(10);

    assertThat(at(now.plus(Duration.ofDays(4))).state()).isEqualTo(State.LATE);
    assertThat(at(now.plus(Duration.ofDays(4))).reasons().getFirst())
        .contains("没有新文章")
        .contains("平时约 24 小时一篇");
    assertThat(at(now.plus(Duration.ofDays(15))).state()).isEqualTo(State.SILENT);
  }

  @Test
  void isBrokenWhenItsListIsEmptyOrShrinks() {
    Instant now = printsDailyFor(10);
    book.read(SOURCE, 2, false, now, false, now);
    assertThat(at(now).state()).isEqualTo(State.BROKEN);
    assertThat(at(now).reasons().getFirst()).contains("列表只取到 2 条，平时约");

    book.failed(SOURCE, "empty list", "nothing at 'li'", now);
    assertThat(at(now).state()).isEqualTo(State.BROKEN);
  }

  @Test
  void isBlockedWhenItRefusesUs() {
    book.failed(SOURCE, "forbidden", "HTTP 403", NOW);

    assertThat(published.getLast().state()).isEqualTo(State.BLOCKED);
  }

  @Test
  void doesNotCallOneFailureBroken() {
    Instant now = printsDailyFor(3);
    book.failed(SOURCE, "timed out", "over 45 s", now);
    assertThat(at(now).state()).isEqualTo(State.HEALTHY);

    book.failed(SOURCE, "timed out", "over 45 s", now);
    book.failed(SOURCE, "timed out", "over 45 s", now);
    assertThat(at(now).state()).isEqualTo(State.BROKEN);
    assertThat(at(now).errors()).isEqualTo(3);
  }

  @Test
  void remembersAcrossRestarts() {
    Instant now = printsDailyFor(10);
    SourceHealth before = at(now);

    assertThat(book().all(List.of(SOURCE), now).getFirst()).isEqualTo(before);
  }
}
