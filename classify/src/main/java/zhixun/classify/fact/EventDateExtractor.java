package zhixun.classify.fact;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import zhixun.contract.event.Article;
import zhixun.contract.event.Dated;
import zhixun.contract.event.Span;

/**
 * When the event happened, by the text's own words: a date of title or first sentences, or 今日, 昨日,
 * 前天 counted from the publish time. A date far from the publish time belongs to the background and
 * is not taken. Thread-safe.
 */
public final class EventDateExtractor {
  /**
   * The day and the words that name it.
   *
   * @param date of day precision
   * @param span where the words stand
   */
  public record EventDate(Dated date, String words, Span span) {}

  private static final int SENTENCES = 3;
  private static final int OLDEST_DAYS = 45;
  private static final int NEWEST_DAYS = 1;
  private static final Pattern DATE =
      Pattern.compile(
          "(?:(?<year>20\\d{2})年)?(?<month>\\d{1,2})\\s?月\\s?(?<day>\\d{1,2})\\s?日|(?<![\\d月])(?<only>\\d{1,2})日(?=[，电讯消晚早上下凌发正宣从举在]|$)|(?<words>今日|今天|今早|今晨|今晚|昨日|昨天|昨晚|昨夜|前天|前日|大前天)");
  private static final Pattern LATER =
      Pattern.compile("(?:将于|拟于|定于|计划于|预计于?|截至|截止|至|到|自|从|—|-|～)\\s?(?:20\\d{2}年)?$");

  /** Empty when the text names no day near its publish time. */
  public Optional<EventDate> extract(Article article) {
    LocalDate published = article.effectiveTime().localDate();
    Optional<EventDate> inTitle = first(article.title(), Span.Field.TITLE, 0, published);
    return inTitle.or(() -> inBody(article.body(), published));
  }

  private static Optional<EventDate> inBody(String body, LocalDate published) {
    int start = 0;
    for (int sentence = 0; sentence < SENTENCES && start < body.length(); sentence++) {
      int end = endOfSentence(body, start);
      Optional<EventDate> date =
          first(body.substring(start, end), Span.Field.BODY, start, published);
      if (date.isPresent()) {
        return date;
      }
      start = end;
    }
    return Optional.empty();
  }

  private static int endOfSentence(String body, int start) {
    for (int i = start; i < body.length(); i++) {
      if ("。！？\n".indexOf(body.charAt(i)) >= 0) {
        return i + 1;
      }
    }
    return body.length();
  }

  private static Optional<EventDate> first(
      String text, Span.Field field, int offset, LocalDate published) {
    Matcher matcher = DATE.matcher(text);
    while (matcher.find()) {
      String before = text.substring(Math.max(0, matcher.start() - 8), matcher.start());
      Optional<LocalDate> day =
          LATER.matcher(before).find() ? Optional.empty() : day(matcher, published);
      if (day.isPresent() && isNear(day.get(), published)) {
        var span = new Span(field, offset + matcher.start(), offset + matcher.end(), shown(text));
        return Optional.of(new EventDate(Dated.day(day.get()), matcher.group(), span));
      }
    }
    return Optional.empty();
  }

  private static String shown(String text) {
    return text.length() <= 400 ? text.strip() : text.substring(0, 400).strip();
  }

  private static Optional<LocalDate> day(Matcher matcher, LocalDate published) {
    String words = matcher.group("words");
    if (words != null) {
      return Optional.of(published.minusDays(daysAgo(words)));
    }
    if (matcher.group("only") != null) {
      return nearest(Integer.parseInt(matcher.group("only")), published);
    }
    int month = Integer.parseInt(matcher.group("month"));
    int day = Integer.parseInt(matcher.group("day"));
    if (matcher.group("year") != null) {
      return day(Integer.parseInt(matcher.group("year")), month, day);
    }
    return List.of(published.getYear(), published.getYear() - 1).stream()
        .flatMap(year -> day(year, month, day).stream())
        .filter(date -> isNear(date, published))
        .findFirst();
  }

  /** A day of the month alone is that of this month, or of the last one where it has not come. */
  private static Optional<LocalDate> nearest(int dayOfMonth, LocalDate published) {
    return List.of(published, published.minusMonths(1)).stream()
        .flatMap(m -> day(m.getYear(), m.getMonthValue(), dayOfMonth).stream())
        .filter(date -> isNear(date, published))
        .findFirst();
  }

  private static int daysAgo(String words) {
    return switch (words.charAt(0)) {
      case '今' -> 0;
      case '昨' -> 1;
      case '前' -> 2;
      default -> 3;
    };
  }

  private static boolean isNear(LocalDate day, LocalDate published) {
    return !day.isBefore(published.minusDays(OLDEST_DAYS))
        && !day.isAfter(published.plusDays(NEWEST_DAYS));
  }

  /** The day, or empty when the calendar has none such. */
  static Optional<LocalDate> day(int year, int month, int day) {
    try {
      return Optional.of(LocalDate.of(year, month, day));
    } catch (DateTimeException e) {
      return Optional.empty();
    }
  }
}
