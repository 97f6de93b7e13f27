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

  private static ListReading list(int entries, String charset, Instant newest) {
    return new ListReading(entries, false, newest, false, charset);
  }

  private Instant printsDailyFor(int days) {
    Instant now = NOW;
    for (int day = 0; day < days; day++, now = now.plus(Duration.ofDays(1))) {
      book.read(SOURCE, list(20, "GBK", now), now);
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
    book.read(SOURCE, list(2, "GBK", now), now);
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

  @Test
  void isBrokenWhenItsListOpensButHoldsNothing() {
    Instant now = printsDailyFor(10);
    book.read(SOURCE, list(0, "GBK", now), now);

    assertThat(at(now).state()).isEqualTo(State.BROKEN);
    assertThat(at(now).reasons()).contains("列表能打开（200）但是空的，平时约 16 条");
  }

  @Test
  void isBlockedWhenItsListTurnsIntoALoginOrShellPage() {
    Instant now = printsDailyFor(3);
    book.failed(SOURCE, "login or shell page", "返回的是登录页", now);

    assertThat(at(now).state()).isEqualTo(State.BLOCKED);
    assertThat(at(now).reasons()).containsExactly("连续 1 次失败，最近一次：登录页或空壳页（返回的是登录页）");
  }

  @Test
  void isLateWhenItsListIsTheVerySameForDays() {
    Instant now = NOW;
    for (int i = 0; i < 30; i++, now = now.plus(Duration.ofHours(3))) {
      book.read(SOURCE, new ListReading(20, i > 0, null, false, null), now);
    }

    assertThat(at(now).state()).isEqualTo(State.LATE);
    assertThat(at(now).reasons()).containsExactly("连续 29 次取回的列表一字不差，始于 2024-05-01");
  }

  @Test
  void isLateWhenItsYieldFallsThoughItStillPrints() {
    Instant now = NOW;
    for (int day = 0; day < 28; day++, now = now.plus(Duration.ofDays(1))) {
      book.read(SOURCE, list(20, "GBK", now), now);
      for (int i = 0; i < (day < 21 ? 4 : day % 2); i++) {
        book.article(SOURCE, now);
      }
    }

    SourceHealth health = at(now.minus(Duration.ofDays(1)));
    assertThat(health.state()).isEqualTo(State.LATE);
    assertThat(health.reasons()).containsExactly("近七日 4 篇，此前每周约 28 篇");
  }

  @Test
  void saysForAWeekThatTheCharsetOfItsListHasChanged() {
    Instant now = printsDailyFor(3);
    book.read(SOURCE, list(20, "UTF-8", now), now);

    assertThat(at(now).state()).isEqualTo(State.HEALTHY);
    assertThat(at(now).reasons()).containsExactly("列表编码由 GBK 变为 UTF-8（2024-05-04）");
    book.read(SOURCE, list(20, "UTF-8", now), now.plus(Duration.ofDays(8)));
    assertThat(at(now.plus(Duration.ofDays(8))).reasons()).noneMatch(r -> r.contains("编码"));
  }

  @Test
  void isSilentWhenTheNewestArticleOfItsListIsOlderThanItsRhythm() {
    book.read(SOURCE, list(20, "GBK", NOW.minus(Duration.ofDays(40))), NOW);

    assertThat(at(NOW).state()).isEqualTo(State.SILENT);
    assertThat(at(NOW).reasons()).containsExactly("已 40 天没有新文章");
  }

  @Test
  void readsAHistoryThatAnEarlierVersionWrote() {
    stored.put(
        "health:测试网",
        "{\"errors\":0,\"cause\":\"\",\"detail\":\"\",\"same\":3,\"entries\":9,\"usualEntries\":9.0,\"days\":{}}"
            .getBytes(java.nio.charset.StandardCharsets.UTF_8));

    assertThat(at(NOW).state()).isEqualTo(State.HEALTHY);
  }
}
