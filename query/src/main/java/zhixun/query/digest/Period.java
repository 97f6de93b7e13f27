package zhixun.query.digest;

import java.time.LocalDate;
import java.time.YearMonth;
import zhixun.contract.event.Dated;

/**
 * The days a digest reports on, both included, in Asia/Shanghai.
 *
 * @param name how it is written, e.g. {@code 2024-05} or {@code 2024-05-20..2024-05-26}
 */
public record Period(String name, LocalDate from, LocalDate to) {
  public Period {
    if (to.isBefore(from)) {
      throw new IllegalArgumentException("period ends on " + to + ", before it starts on " + from);
    }
  }

  public static Period of(YearMonth month) {
    return new Period(month.toString(), month.atDay(1), month.atEndOfMonth());
  }

  public static Period of(LocalDate from, LocalDate to) {
    return new Period(from + ".." + to, from, to);
  }

  public boolean contains(LocalDate day) {
    return !day.isBefore(from) && !day.isAfter(to);
  }

  /** Whether the time may lie inside: a month of unknown day does when it meets the period. */
  public boolean contains(Dated time) {
    return switch (time.precision()) {
      case MINUTE, DAY -> contains(time.localDate());
      case MONTH ->
          !time.yearMonth().atEndOfMonth().isBefore(from) && !time.localDate().isAfter(to);
    };
  }

  /** The calendar month that the period is, or the one in which it ends. */
  public YearMonth month() {
    return YearMonth.from(to);
  }
}
