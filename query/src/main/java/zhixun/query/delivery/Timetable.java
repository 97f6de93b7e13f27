package zhixun.query.delivery;

import java.time.Instant;
import java.time.LocalTime;
import java.time.ZonedDateTime;
import java.time.temporal.ChronoUnit;
import org.jspecify.annotations.Nullable;
import zhixun.contract.event.Dated;
import zhixun.contract.event.Subscription;
import zhixun.contract.event.Subscription.QuietHours;

/** When an alert may go out: at once, with the hour or the day, never inside quiet hours. */
final class Timetable {
  private final LocalTime dailyAt;

  Timetable(LocalTime dailyAt) {
    this.dailyAt = dailyAt;
  }

  /** The first instant at or after {@code raised} at which it may be sent. */
  Instant due(Subscription subscription, Instant raised) {
    ZonedDateTime at = raised.atZone(Dated.ZONE);
    ZonedDateTime due =
        switch (subscription.mode()) {
          case AT_ONCE -> at;
          case HOURLY -> at.truncatedTo(ChronoUnit.HOURS).plusHours(1);
          case DAILY -> next(at, dailyAt);
        };
    return afterQuiet(subscription.quiet(), due).toInstant();
  }

  /** {@code at} itself, or the end of the quiet hours that it falls in. */
  static ZonedDateTime afterQuiet(@Nullable QuietHours quiet, ZonedDateTime at) {
    if (quiet == null || !isQuiet(quiet, at.toLocalTime())) {
      return at;
    }
    return next(at, quiet.until());
  }

  private static boolean isQuiet(QuietHours quiet, LocalTime time) {
    boolean afterFrom = !time.isBefore(quiet.from());
    boolean beforeUntil = time.isBefore(quiet.until());
    return quiet.until().isAfter(quiet.from())
        ? afterFrom && beforeUntil
        : afterFrom || beforeUntil;
  }

  private static ZonedDateTime next(ZonedDateTime at, LocalTime time) {
    ZonedDateTime today = at.with(time);
    return today.isAfter(at) ? today : at.toLocalDate().plusDays(1).atTime(time).atZone(Dated.ZONE);
  }
}
