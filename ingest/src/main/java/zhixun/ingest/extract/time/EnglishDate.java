package zhixun.ingest.extract.time;

import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** May 31, 2024 and 31 May 2024, as American makers and HTTP write them. */
final class EnglishDate {
  private static final String[] MONTHS = {
    "jan", "feb", "mar", "apr", "may", "jun", "jul", "aug", "sep", "oct", "nov", "dec"
  };

  private EnglishDate() {}

  /** A date that begins with the month's name at {@code start}. */
  static @Nullable TimeMention at(String text, int start) {
    int month = monthAt(text, start);
    if (month == 0) {
      return null;
    }
    var cursor = new Cursor(text, wordEnd(text, start));
    cursor.skipOne(".");
    cursor.skipBlanks(2);
    Integer day = cursor.upTo(2);
    if (day == null) {
      return null;
    }
    if (!cursor.skipWord("st") && !cursor.skipWord("nd") && !cursor.skipWord("rd")) {
      cursor.skipWord("th");
    }
    cursor.skipOne(",");
    cursor.skipBlanks(2);
    return finish(text, start, cursor, month, day);
  }

  /** A date that begins with the day: 31 May 2024. */
  static @Nullable TimeMention dayFirst(String text, int start) {
    int digits = Digits.count(text, start);
    if (digits == 0 || digits > 2) {
      return null;
    }
    var cursor = new Cursor(text, start);
    Integer day = cursor.upTo(2);
    cursor.skipBlanks(2);
    int month = cursor.ended() || cursor.at() == start + digits ? 0 : monthAt(text, cursor.at());
    if (month == 0 || day == null) {
      return null;
    }
    var rest = new Cursor(text, wordEnd(text, cursor.at()));
    rest.skipOne(".,");
    rest.skipBlanks(2);
    return finish(text, start, rest, month, day);
  }

  private static @Nullable TimeMention finish(
      String text, int start, Cursor cursor, int month, int day) {
    Integer year = cursor.exactly(4);
    if (year == null || year < 1990 || year > 2099 || day < 1 || day > 31) {
      return null;
    }
    Clock clock = Clock.after(text, cursor.at());
    return clock == null
        ? new TimeMention(start, cursor.at(), year, month, day, null, null)
        : new TimeMention(start, clock.end(), year, month, day, clock.time(), clock.zone());
  }

  private static int monthAt(String text, int at) {
    int end = wordEnd(text, at);
    if (end - at < 3 || end - at > 9) {
      return 0;
    }
    String word = text.substring(at, at + 3).toLowerCase(Locale.ROOT);
    for (int i = 0; i < MONTHS.length; i++) {
      if (MONTHS[i].equals(word)) {
        return i + 1;
      }
    }
    return 0;
  }

  private static int wordEnd(String text, int at) {
    int end = at;
    while (end < text.length() && text.charAt(end) < 0x80 && Character.isLetter(text.charAt(end))) {
      end++;
    }
    return end;
  }
}
