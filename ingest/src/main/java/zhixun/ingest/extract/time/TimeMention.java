package zhixun.ingest.extract.time;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.YearMonth;
import java.time.ZoneId;
import java.time.ZoneOffset;
import org.jspecify.annotations.Nullable;
import zhixun.contract.event.Dated;

/**
 * A time as a text writes it.
 *
 * @param start offset in the text of its first character
 * @param end offset after its last
 * @param year null where the text leaves it out (05月31日 08:30)
 * @param month 1 to 12
 * @param day null where only a month is stated
 * @param clock time of day; null where none is stated
 * @param zone offset stated; null where none is
 */
public record TimeMention(
    int start,
    int end,
    @Nullable Integer year,
    int month,
    @Nullable Integer day,
    @Nullable LocalTime clock,
    @Nullable ZoneId zone) {
  public boolean timed() {
    return clock != null && day != null;
  }

  /** The time meant, the year being {@code missingYear} where the text leaves it out. */
  public @Nullable Dated dated(@Nullable Integer missingYear) {
    Integer in = year != null ? year : missingYear;
    if (in == null) {
      return null;
    }
    try {
      if (day == null) {
        return Dated.month(YearMonth.of(in, month));
      }
      LocalDate date = LocalDate.of(in, month, day);
      if (clock == null) {
        return Dated.day(date);
      }
      return Dated.minute(date.atTime(clock).atZone(zone == null ? Dated.ZONE : zone).toInstant());
    } catch (DateTimeException e) { // 31 June
      return null;
    }
  }

  /** The offset meant: the one stated, else that of Asia/Shanghai. */
  ZoneOffset offset(Dated when) {
    return (zone == null ? Dated.ZONE : zone).getRules().getOffset(when.start());
  }
}
