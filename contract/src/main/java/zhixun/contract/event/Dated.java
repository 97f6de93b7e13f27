package zhixun.contract.event;

import com.fasterxml.jackson.annotation.JsonIgnore;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.YearMonth;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.time.format.DateTimeParseException;
import java.time.temporal.ChronoUnit;
import java.util.Comparator;

/**
 * A time as precise as it was stated: a minute, a day or a month, the latter two in Asia/Shanghai.
 *
 * @param start first instant of the stated minute, day or month
 * @param precision how much was stated
 */
public record Dated(Instant start, Precision precision) implements Comparable<Dated> {
  /** The zone in which days and months of Chinese news are meant. */
  public static final ZoneId ZONE = ZoneId.of("Asia/Shanghai");

  private static final Comparator<Dated> ORDER =
      Comparator.comparing(Dated::start).thenComparing(Dated::precision);

  /** How much of a time was stated, finest first. */
  public enum Precision {
    MINUTE,
    DAY,
    MONTH
  }

  /** Cuts {@code start} down to the first instant of its minute, day or month. */
  public Dated {
    start =
        switch (precision) {
          case MINUTE -> start.truncatedTo(ChronoUnit.MINUTES);
          case DAY -> start.atZone(ZONE).toLocalDate().atStartOfDay(ZONE).toInstant();
          case MONTH -> YearMonth.from(start.atZone(ZONE)).atDay(1).atStartOfDay(ZONE).toInstant();
        };
  }

  public static Dated minute(Instant at) {
    return new Dated(at, Precision.MINUTE);
  }

  public static Dated day(LocalDate day) {
    return new Dated(day.atStartOfDay(ZONE).toInstant(), Precision.DAY);
  }

  public static Dated month(YearMonth month) {
    return new Dated(month.atDay(1).atStartOfDay(ZONE).toInstant(), Precision.MONTH);
  }

  /**
   * Reads {@code 2024-05}, {@code 2024-05-31} or an ISO 8601 time with offset.
   *
   * @throws IllegalArgumentException naming the text when it is none of these
   */
  public static Dated parse(String text) {
    try {
      return switch (text.length()) {
        case 7 -> month(YearMonth.parse(text));
        case 10 -> day(LocalDate.parse(text));
        default -> minute(OffsetDateTime.parse(text).toInstant());
      };
    } catch (DateTimeParseException e) {
      throw new IllegalArgumentException(
          "not a date (2024-05, 2024-05-31 or 2024-05-31T08:30:00+08:00): '" + text + "'", e);
    }
  }

  /** The day in Asia/Shanghai on which {@link #start} falls. */
  @JsonIgnore
  public LocalDate localDate() {
    return start.atZone(ZONE).toLocalDate();
  }

  /** The month in Asia/Shanghai. */
  @JsonIgnore
  public YearMonth yearMonth() {
    return YearMonth.from(start.atZone(ZONE));
  }

  /** The first instant after the stated minute, day or month. */
  @JsonIgnore
  public Instant end() {
    return switch (precision) {
      case MINUTE -> start.plus(Duration.ofMinutes(1));
      case DAY -> localDate().plusDays(1).atStartOfDay(ZONE).toInstant();
      case MONTH -> yearMonth().plusMonths(1).atDay(1).atStartOfDay(ZONE).toInstant();
    };
  }

  /** The form that {@link #parse} reads. */
  @JsonIgnore
  public String text() {
    return switch (precision) {
      case MINUTE -> start.atZone(ZONE).format(DateTimeFormatter.ISO_OFFSET_DATE_TIME);
      case DAY -> localDate().toString();
      case MONTH -> yearMonth().toString();
    };
  }

  @Override
  public int compareTo(Dated other) {
    return ORDER.compare(this, other);
  }
}
