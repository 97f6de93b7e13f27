package zhixun.ingest.listing;

import java.time.DateTimeException;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import zhixun.contract.event.Dated;

/**
 * Dates as lists write them: ISO, RFC 822 with its misspellings, Chinese forms, without year,
 * relative (3小时前), and epoch numbers. A time without zone is Asia/Shanghai. Without state.
 */
public final class ListDates {
  private static final Pattern EPOCH = Pattern.compile("\\d{10}|\\d{13}");
  private static final Pattern FULL =
      Pattern.compile(
          "((?:19|20)\\d{2})\\s*[-/.年]\\s*(\\d{1,2})\\s*[-/.月]\\s*(\\d{1,2})日?"
              + "(?:[T\\s]*(\\d{1,2}):(\\d{2})(?::(\\d{2})(?:\\.\\d+)?)?"
              + "\\s*(Z|[+-]\\d{2}:?\\d{2})?)?");
  private static final Pattern YEARLESS =
      Pattern.compile(
          "(?<!\\d)(\\d{1,2})\\s*[-/月]\\s*(\\d{1,2})日?(?!\\d)(?:\\s*(\\d{1,2}):(\\d{2}))?");
  private static final Pattern AGO = Pattern.compile("(\\d{1,3})\\s*(秒|分钟|分|小时|个小时|天|日)\\s*前");
  private static final Pattern DAY_WORD = Pattern.compile("(今天|昨天|前天)\\s*(?:(\\d{1,2}):(\\d{2}))?");
  private static final Pattern CLOCK = Pattern.compile("^\\s*(\\d{1,2}):(\\d{2})(?::\\d{2})?\\s*$");
  private static final Pattern RFC822 =
      Pattern.compile(
          "(\\d{1,2})\\s+([A-Za-z]{3})[A-Za-z]*\\s+(\\d{2,4})\\s+(\\d{1,2}):(\\d{2})(?::(\\d{2}))?"
              + "\\s*([+-]\\d{2}:?\\d{2}|[A-Za-z]{1,5})?");
  private static final Pattern ENGLISH_DAY =
      Pattern.compile("([A-Za-z]{3})[a-z]*\\.?\\s+(\\d{1,2}),?\\s+(\\d{4})");
  private static final String MONTHS = "janfebmaraprmayjunjulaugsepoctnovdec";

  private ListDates() {}

  /** The first date in the text; empty when there is none that can be. */
  public static Optional<Dated> parse(String text, Instant now) {
    String trimmed = text.strip();
    try {
      if (EPOCH.matcher(trimmed).matches()) {
        return Optional.of(epoch(Long.parseLong(trimmed)));
      }
      return full(trimmed)
          .or(() -> rfc822(trimmed))
          .or(() -> relative(trimmed, now))
          .or(() -> yearless(trimmed, now))
          .or(() -> englishDay(trimmed));
    } catch (DateTimeException e) {
      return Optional.empty();
    }
  }

  /** Reads a date by a pattern of {@link DateTimeFormatter}. */
  public static Optional<Dated> parse(String text, String pattern) {
    try {
      var parsed =
          DateTimeFormatter.ofPattern(pattern, Locale.ENGLISH)
              .parseBest(text.strip(), OffsetDateTime::from, LocalDateTime::from, LocalDate::from);
      return Optional.of(
          switch (parsed) {
            case OffsetDateTime at -> Dated.minute(at.toInstant());
            case LocalDateTime at -> Dated.minute(at.atZone(Dated.ZONE).toInstant());
            default -> Dated.day(LocalDate.from(parsed));
          });
    } catch (DateTimeException e) {
      return Optional.empty();
    }
  }

  /** Seconds or, from 100 billion on, milliseconds. */
  static Dated epoch(long number) {
    return Dated.minute(
        number >= 100_000_000_000L ? Instant.ofEpochMilli(number) : Instant.ofEpochSecond(number));
  }

  private static Optional<Dated> full(String text) {
    Matcher m = FULL.matcher(text);
    if (!m.find()) {
      return Optional.empty();
    }
    LocalDate day = LocalDate.of(number(m, 1), number(m, 2), number(m, 3));
    if (m.group(4) == null) {
      return Optional.of(Dated.day(day));
    }
    LocalDateTime at = day.atTime(number(m, 4), number(m, 5));
    return Optional.of(Dated.minute(at(at, m.group(7))));
  }

  private static Optional<Dated> rfc822(String text) {
    Matcher m = RFC822.matcher(text);
    if (!m.find()) {
      return Optional.empty();
    }
    int year = number(m, 3) < 100 ? 2000 + number(m, 3) : number(m, 3);
    LocalDateTime at =
        LocalDate.of(year, month(m.group(2)), number(m, 1)).atTime(number(m, 4), number(m, 5));
    return Optional.of(Dated.minute(at(at, m.group(7))));
  }

  private static Instant at(LocalDateTime at, @org.jspecify.annotations.Nullable String zone) {
    if (zone == null) {
      return at.atZone(Dated.ZONE).toInstant();
    }
    return switch (zone.toUpperCase(Locale.ROOT)) {
      case "Z", "GMT", "UT", "UTC" -> at.toInstant(ZoneOffset.UTC);
      case "EST" -> at.toInstant(ZoneOffset.ofHours(-5));
      case "EDT" -> at.toInstant(ZoneOffset.ofHours(-4));
      case "PST" -> at.toInstant(ZoneOffset.ofHours(-8));
      case "PDT" -> at.toInstant(ZoneOffset.ofHours(-7));
      default ->
          zone.matches("[+-].*")
              ? at.toInstant(
                  ZoneOffset.of(
                      zone.contains(":") ? zone : zone.substring(0, 3) + ":" + zone.substring(3)))
              : at.atZone(Dated.ZONE).toInstant();
    };
  }

  private static Optional<Dated> relative(String text, Instant now) {
    if (text.startsWith("刚刚")) {
      return Optional.of(Dated.minute(now));
    }
    Matcher ago = AGO.matcher(text);
    if (ago.find()) {
      long n = Long.parseLong(ago.group(1));
      return Optional.of(
          switch (ago.group(2)) {
            case "秒" -> Dated.minute(now.minusSeconds(n));
            case "分钟", "分" -> Dated.minute(now.minus(Duration.ofMinutes(n)));
            case "天", "日" -> Dated.day(today(now).minusDays(n));
            default -> Dated.minute(now.minus(Duration.ofHours(n)));
          });
    }
    Matcher word = DAY_WORD.matcher(text);
    if (word.find()) {
      int back = "今天昨天前天".indexOf(word.group(1)) / 2;
      return Optional.of(timed(today(now).minusDays(back), word, 2));
    }
    Matcher clock = CLOCK.matcher(text);
    return clock.find() ? Optional.of(timed(today(now), clock, 1)) : Optional.empty();
  }

  /** Month and day, of the year that makes it at most two days from now. */
  private static Optional<Dated> yearless(String text, Instant now) {
    Matcher m = YEARLESS.matcher(text);
    if (!m.find()) {
      return Optional.empty();
    }
    LocalDate today = today(now);
    LocalDate day = LocalDate.of(today.getYear(), number(m, 1), number(m, 2));
    return Optional.of(timed(day.isAfter(today.plusDays(2)) ? day.minusYears(1) : day, m, 3));
  }

  private static Optional<Dated> englishDay(String text) {
    Matcher m = ENGLISH_DAY.matcher(text);
    return m.find()
        ? Optional.of(Dated.day(LocalDate.of(number(m, 3), month(m.group(1)), number(m, 2))))
        : Optional.empty();
  }

  private static Dated timed(LocalDate day, Matcher m, int hourGroup) {
    return m.group(hourGroup) == null
        ? Dated.day(day)
        : Dated.minute(
            day.atTime(LocalTime.of(number(m, hourGroup), number(m, hourGroup + 1)))
                .atZone(Dated.ZONE)
                .toInstant());
  }

  private static int month(String name) {
    int at = MONTHS.indexOf(name.toLowerCase(Locale.ROOT));
    if (at < 0 || at % 3 != 0) {
      throw new DateTimeException("no month: " + name);
    }
    return at / 3 + 1;
  }

  private static LocalDate today(Instant now) {
    return now.atZone(Dated.ZONE).toLocalDate();
  }

  private static int number(Matcher m, int group) {
    return Integer.parseInt(m.group(group));
  }
}
