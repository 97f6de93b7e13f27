package zhixun.ingest.extract.time;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import org.jspecify.annotations.Nullable;
import zhixun.contract.event.Dated;

/** 刚刚, 5分钟前, 3小时前, 2天前, 昨天 08:30: told from the time the page was fetched. */
final class RelativeTime {
  private static final String[] DAYS = {"今天", "昨天", "前天"};

  private RelativeTime() {}

  /** The time that the text tells, or null when it tells none. The text is one short line. */
  static @Nullable Dated in(String text, Instant fetchedAt) {
    LocalDate today = fetchedAt.atZone(Dated.ZONE).toLocalDate();
    for (int back = 0; back < DAYS.length; back++) {
      int at = text.indexOf(DAYS[back]);
      if (at >= 0) {
        return onDay(today.minusDays(back), text, at + DAYS[back].length());
      }
    }
    if (text.contains("刚刚")) {
      return Dated.minute(fetchedAt);
    }
    return ago(text, fetchedAt);
  }

  private static Dated onDay(LocalDate day, String text, int after) {
    Clock clock = Clock.after(text, after);
    LocalTime time = clock == null ? null : clock.time();
    return time == null
        ? Dated.day(day)
        : Dated.minute(day.atTime(time).atZone(Dated.ZONE).toInstant());
  }

  private static @Nullable Dated ago(String text, Instant fetchedAt) {
    for (int i = 0; i < text.length(); i++) {
      int digits = Digits.count(text, i);
      if (digits == 0) {
        continue;
      }
      int n = digits > 3 ? -1 : Digits.read(text, i, digits);
      var cursor = new Cursor(text, i + digits);
      cursor.skipBlanks(1);
      if (n >= 0 && cursor.skipWord("分钟前")) {
        return Dated.minute(fetchedAt.minus(Duration.ofMinutes(n)));
      }
      if (n >= 0 && (cursor.skipWord("小时前") || cursor.skipWord("个小时前"))) {
        return Dated.day(fetchedAt.minus(Duration.ofHours(n)).atZone(Dated.ZONE).toLocalDate());
      }
      if (n >= 0 && cursor.skipWord("天前")) {
        return Dated.day(fetchedAt.atZone(Dated.ZONE).toLocalDate().minusDays(n));
      }
      i += digits;
    }
    return null;
  }
}
