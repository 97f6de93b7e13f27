package zhixun.ingest.extract.time;

import org.jspecify.annotations.Nullable;

/** A place in a text that moves forward as parts of a time are read. Confined to one thread. */
final class Cursor {
  private final String text;
  private int at;

  Cursor(String text, int at) {
    this.text = text;
    this.at = at;
  }

  String text() {
    return text;
  }

  int at() {
    return at;
  }

  boolean ended() {
    return at >= text.length();
  }

  /** A mark between parts of a date, with blanks around it; a Han mark may stand alone. */
  boolean dateMark(String marks, char han) {
    int before = at;
    skipBlanks(2);
    if (!ended() && marks.indexOf(text.charAt(at)) >= 0 && text.charAt(at) != ' ') {
      at++;
      skipBlanks(2);
      return true;
    }
    boolean blank = at > before && marks.indexOf(' ') >= 0;
    if (!blank) {
      at = before;
    }
    return blank && han != 0;
  }

  /** One or two digits as a number; null when there is none. */
  @Nullable Integer upTo(int n) {
    int count = Math.min(n, Digits.count(text, at));
    return count == 0 ? null : exactly(count);
  }

  @Nullable Integer exactly(int n) {
    int value = Digits.read(text, at, n);
    if (value < 0) {
      return null;
    }
    at += n;
    return value;
  }

  boolean skipOne(String any) {
    if (!ended() && any.indexOf(text.charAt(at)) >= 0) {
      at++;
      return true;
    }
    return false;
  }

  boolean skipWord(String word) {
    if (text.regionMatches(true, at, word, 0, word.length())) {
      at += word.length();
      return true;
    }
    return false;
  }

  void skipBlanks(int most) {
    for (int i = 0; i < most && !ended() && isBlank(text.charAt(at)); i++) {
      at++;
    }
  }

  static boolean isBlank(char c) {
    return c <= ' ' || c == '\u00A0' || c == '\u3000';
  }
}
