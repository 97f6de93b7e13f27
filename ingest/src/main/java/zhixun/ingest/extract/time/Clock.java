package zhixun.ingest.extract.time;

import java.time.DateTimeException;
import java.time.LocalTime;
import java.time.ZoneId;
import java.time.ZoneOffset;
import org.jspecify.annotations.Nullable;

/**
 * A time of day after a date: 08:30, 8时30分, 下午2:05, T08:30:00.000Z, 2:05 PM EST.
 *
 * @param end offset in the text after its last character
 * @param zone null where none is stated
 */
record Clock(LocalTime time, @Nullable ZoneId zone, int end) {
  private static final String[] MORNING = {"上午", "凌晨", "早上", "早晨", "AM"};
  private static final String[] AFTERNOON = {"下午", "晚上", "晚间", "傍晚", "PM"};

  /** The clock that follows the date ending at {@code from}, or null. */
  static @Nullable Clock after(String text, int from) {
    var cursor = new Cursor(text, from);
    skipJoint(cursor);
    boolean afternoon = skipAny(cursor, AFTERNOON);
    boolean morning = !afternoon && skipAny(cursor, MORNING);
    cursor.skipBlanks(2);
    int hourDigits = Digits.count(text, cursor.at());
    boolean compact = hourDigits == 6 && cursor.at() == from;
    if (hourDigits == 0 || (hourDigits > 2 && !compact)) {
      return null;
    }
    Integer hour = cursor.upTo(2);
    if (hour == null || (!compact && !cursor.skipOne(":：时点"))) {
      return null;
    }
    return minutes(text, cursor, hour, afternoon, morning);
  }

  private static @Nullable Clock minutes(
      String text, Cursor cursor, int hour, boolean afternoon, boolean morning) {
    cursor.skipBlanks(1);
    Integer minute = cursor.exactly(2);
    if (minute == null) {
      return null;
    }
    int end = cursor.at();
    if (cursor.skipOne(":：分") || Digits.count(text, cursor.at()) >= 2) {
      Integer second = cursor.exactly(2);
      end = second == null && text.charAt(cursor.at() - 1) != '分' ? end : cursor.at();
    }
    var tail = new Cursor(text, end);
    skipFraction(text, tail);
    boolean late = afternoon || (!morning && skipHalf(tail, "PM"));
    boolean early = morning || (!late && skipHalf(tail, "AM"));
    Zone zone = Zone.after(text, tail.at());
    return of(
        hour, minute, late, early, zone, Math.max(end, zone == null ? tail.at() : zone.end()));
  }

  private static @Nullable Clock of(
      int hour, int minute, boolean late, boolean early, @Nullable Zone zone, int end) {
    int h = late && hour < 12 ? hour + 12 : early && hour == 12 ? 0 : hour;
    try {
      return new Clock(LocalTime.of(h, minute), zone == null ? null : zone.id(), end);
    } catch (DateTimeException e) { // 25:70
      return null;
    }
  }

  /** What may stand between date and clock: blanks, T, a comma, the day of the week. */
  private static void skipJoint(Cursor cursor) {
    for (int i = 0; i < 3; i++) {
      cursor.skipBlanks(4);
      if (cursor.skipWord("星期") || cursor.skipWord("周") || cursor.skipWord("週")) {
        cursor.skipOne("一二三四五六日天");
      }
      cursor.skipOne("T,，-|/·()（）");
    }
    cursor.skipBlanks(2);
  }

  private static boolean skipAny(Cursor cursor, String[] words) {
    for (String word : words) {
      if (cursor.skipWord(word)) {
        return true;
      }
    }
    return false;
  }

  private static boolean skipHalf(Cursor tail, String word) {
    var ahead = new Cursor(tail.text(), tail.at());
    ahead.skipBlanks(1);
    if (ahead.skipWord(word)) {
      tail.skipBlanks(1);
      return tail.skipWord(word);
    }
    return false;
  }

  private static void skipFraction(String text, Cursor tail) {
    if (!tail.ended()
        && text.charAt(tail.at()) == '.'
        && Digits.count(text, tail.at() + 1) >= 1
        && Digits.count(text, tail.at() + 1) <= 9) {
      tail.skipOne(".");
      tail.exactly(Digits.count(text, tail.at()));
    }
  }

  /** An offset or zone name. */
  record Zone(ZoneId id, int end) {
    private static final String[][] NAMES = {
      {"Z", "Z"},
      {"GMT", "Z"},
      {"UTC", "Z"},
      {"北京时间", "+08:00"},
      {"CST", "+08:00"},
      {"EDT", "-04:00"},
      {"EST", "-05:00"},
      {"PDT", "-07:00"},
      {"PST", "-08:00"},
      {"ET", "America/New_York"},
      {"PT", "America/Los_Angeles"}
    };

    static @Nullable Zone after(String text, int from) {
      var cursor = new Cursor(text, from);
      cursor.skipBlanks(1);
      if (cursor.ended()) {
        return null;
      }
      char sign = text.charAt(cursor.at());
      if (sign == '+' || sign == '-') {
        return offset(text, cursor, sign);
      }
      for (String[] name : NAMES) {
        int end = cursor.at() + name[0].length();
        boolean whole = end >= text.length() || !Character.isLetter(text.charAt(end));
        if (whole && text.startsWith(name[0], cursor.at())) {
          return new Zone(ZoneId.of(name[1]), end);
        }
      }
      return null;
    }

    private static @Nullable Zone offset(String text, Cursor cursor, char sign) {
      if (cursor.at() > 0 && Cursor.isBlank(text.charAt(cursor.at() - 1)) && sign == '-') {
        return null; // "08:30 - 新华网" is no offset
      }
      cursor.skipOne("+-");
      Integer hours = cursor.exactly(2);
      cursor.skipOne(":");
      Integer minutes = hours == null ? null : cursor.exactly(2);
      if (hours == null || minutes == null || hours > 14 || minutes > 59) {
        return null;
      }
      int seconds = hours * 3600 + minutes * 60;
      return new Zone(ZoneOffset.ofTotalSeconds(sign == '-' ? -seconds : seconds), cursor.at());
    }
  }
}
