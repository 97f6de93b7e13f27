package zhixun.ingest.extract.time;

/** Reads ASCII digits. */
final class Digits {
  private Digits() {}

  static boolean is(char c) {
    return c >= '0' && c <= '9';
  }

  /** How many digits stand from {@code at} on. */
  static int count(String text, int at) {
    int i = at;
    while (i < text.length() && is(text.charAt(i))) {
      i++;
    }
    return i - at;
  }

  /** The number that exactly {@code n} digits make, or -1. */
  static int read(String text, int at, int n) {
    if (at + n > text.length()) {
      return -1;
    }
    int value = 0;
    for (int i = at; i < at + n; i++) {
      if (!is(text.charAt(i))) {
        return -1;
      }
      value = value * 10 + text.charAt(i) - '0';
    }
    return value;
  }
}
