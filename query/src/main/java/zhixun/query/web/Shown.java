package zhixun.query.web;

import java.time.Instant;
import java.time.format.DateTimeFormatter;
import org.jspecify.annotations.Nullable;
import zhixun.contract.event.Dated;

/** How times stand on a page: to the minute, Beijing time, no more than was stated. */
public final class Shown {
  private static final DateTimeFormatter MINUTE =
      DateTimeFormatter.ofPattern("uuuu-MM-dd HH:mm").withZone(Dated.ZONE);

  private Shown() {}

  /** {@code 2024-05}, {@code 2024-05-31} or {@code 2024-05-31 08:30}. */
  public static String time(Dated time) {
    return time.precision() == Dated.Precision.MINUTE ? MINUTE.format(time.start()) : time.text();
  }

  /** {@code 2024-05-31 08:30}, or a dash for none. */
  public static String time(@Nullable Instant time) {
    return time == null ? "–" : MINUTE.format(time);
  }
}
