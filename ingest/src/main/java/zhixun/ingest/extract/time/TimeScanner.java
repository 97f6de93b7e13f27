package zhixun.ingest.extract.time;

import java.time.LocalTime;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Finds the times in a text: 2024-05-31 08:30:00, 2024/5/31, 2024年05月31日 下午2:05, 2024.05.3108:30
 * (glued), 05月31日 08:30, May 31, 2024, ISO 8601. Reads a character at a time, in linear time.
 * Thread-safe.
 */
public final class TimeScanner {
  private static final int MOST = 20;

  private TimeScanner() {}

  /** In the order of the text, at most the first twenty. */
  public static List<TimeMention> scan(String text) {
    var found = new ArrayList<TimeMention>();
    int i = 0;
    while (i < text.length() && found.size() < MOST) {
      TimeMention mention = at(text, i);
      if (mention != null) {
        found.add(mention);
        i = mention.end();
      } else {
        i++;
      }
    }
    return found;
  }

  /** The first time in the text, if any. */
  public static @Nullable TimeMention first(String text) {
    List<TimeMention> all = scan(text);
    return all.isEmpty() ? null : all.getFirst();
  }

  private static @Nullable TimeMention at(String text, int i) {
    char c = text.charAt(i);
    boolean wordStart =
        i == 0 || !Character.isLetterOrDigit(text.charAt(i - 1)) || afterHan(text, i);
    if (!wordStart) {
      return null;
    }
    if (c >= '0' && c <= '9') {
      TimeMention full = fullDate(text, i);
      return full != null ? full : withoutYear(text, i);
    }
    return Character.isLetter(c) && c < 0x80 ? EnglishDate.at(text, i) : null;
  }

  private static boolean afterHan(String text, int i) {
    return text.charAt(i - 1) >= 0x2E80;
  }

  private static @Nullable TimeMention fullDate(String text, int start) {
    int year = Digits.read(text, start, 4);
    if (year < 1990 || year > 2099) {
      return EnglishDate.dayFirst(text, start);
    }
    var cursor = new Cursor(text, start + 4);
    boolean compact = Digits.count(text, start) >= 8;
    if (!compact && !cursor.dateMark("-/.年 ", '年')) {
      return null;
    }
    Integer month = compact ? cursor.exactly(2) : cursor.upTo(2);
    if (month == null || month < 1 || month > 12) {
      return null;
    }
    int monthEnd = cursor.at();
    if (!compact && !cursor.dateMark("-/.月", '月')) {
      return monthOnly(text, start, monthEnd, year, month);
    }
    boolean monthSaid = text.charAt(cursor.at() - 1) == '月';
    Integer day = compact ? cursor.exactly(2) : cursor.upTo(2);
    if (day == null || day < 1 || day > 31) {
      return monthSaid ? new TimeMention(start, monthEnd + 1, year, month, null, null, null) : null;
    }
    cursor.skipOne("日号");
    return clocked(text, start, cursor.at(), year, month, day);
  }

  /** 2003-5 or 2003年5月 with nothing after it that could be a day. */
  private static @Nullable TimeMention monthOnly(
      String text, int start, int end, int year, int month) {
    boolean ends = end >= text.length() || !Character.isLetterOrDigit(text.charAt(end));
    boolean blankBetween = text.charAt(start + 4) == ' ';
    return ends && !blankBetween
        ? new TimeMention(start, end, year, month, null, null, null)
        : null;
  }

  /** 05月31日, or 05-31 where a time of day follows. */
  private static @Nullable TimeMention withoutYear(String text, int start) {
    if (Digits.count(text, start) > 2) {
      return null;
    }
    var cursor = new Cursor(text, start);
    Integer month = cursor.upTo(2);
    if (month == null || month < 1 || month > 12 || cursor.at() >= text.length()) {
      return null;
    }
    boolean said = text.charAt(cursor.at()) == '月';
    if (!cursor.skipOne("月-/")) {
      return null;
    }
    Integer day = cursor.upTo(2);
    if (day == null || day < 1 || day > 31 || said != cursor.skipOne("日")) {
      return null;
    }
    TimeMention mention = clocked(text, start, cursor.at(), null, month, day);
    return said || (mention.timed() && cursor.at() < mention.end()) ? mention : null;
  }

  private static TimeMention clocked(
      String text, int start, int end, @Nullable Integer year, int month, int day) {
    Clock clock = Clock.after(text, end);
    LocalTime time = clock == null ? null : clock.time();
    int last = clock == null ? end : clock.end();
    return new TimeMention(
        start, last, year, month, day, time, clock == null ? null : clock.zone());
  }
}
