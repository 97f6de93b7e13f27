package zhixun.classify.story.profile;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Cuts folded text into grams, Latin-digit tokens, versions and numbers. */
final class Tokens {
  private static final Pattern LATIN = Pattern.compile("[a-z]+|\\d+(?:\\.\\d+)*");
  private static final Pattern VERSION =
      Pattern.compile("(?<![a-z0-9.])([a-z]{2,})[- ]?v?(\\d+(?:\\.\\d+)*[a-z]?)(?![0-9])");
  private static final Pattern NUMBER =
      Pattern.compile("(\\d[\\d,]*(?:\\.\\d+)?)\\s*(万亿|千亿|百亿|十亿|亿|千万|百万|万|千|%|b(?![a-z]))?");
  private static final int MAX_LATIN = 24;

  private Tokens() {}

  /** Every two neighbouring Han characters; the Latin-digit tokens stand apart. */
  static List<String> bigrams(String folded) {
    var out = new ArrayList<String>(folded.length());
    for (int i = 0; i + 1 < folded.length(); i++) {
      if (isHan(folded.charAt(i)) && isHan(folded.charAt(i + 1))) {
        out.add(folded.substring(i, i + 2));
      }
    }
    return out;
  }

  /** Runs of letters and runs of digits: {@code gpt-4o} gives gpt, 4, o. */
  static List<String> latin(String folded) {
    var out = new ArrayList<String>();
    Matcher m = LATIN.matcher(folded);
    while (m.find()) {
      if (m.end() - m.start() <= MAX_LATIN) {
        out.add(m.group());
      }
    }
    return out;
  }

  /** Names with a version, as {@code name/version}: {@code gpt-4o} gives gpt/4o. */
  static Set<String> versions(String folded) {
    var out = new TreeSet<String>();
    Matcher m = VERSION.matcher(folded);
    while (m.find()) {
      out.add(m.group(1) + "/" + m.group(2));
    }
    return out;
  }

  /** Numbers with their scale worked in, of two digits or with a scale, so that 8000万 is 0.8亿. */
  static Set<String> numbers(String folded) {
    var out = new TreeSet<String>();
    Matcher m = NUMBER.matcher(folded);
    while (m.find()) {
      String digits = m.group(1).replace(",", "");
      String scale = m.group(2) == null ? "" : m.group(2);
      if ((digits.length() >= 2 && digits.length() <= 15) || !scale.isEmpty()) {
        out.add(number(digits, scale));
      }
    }
    return out;
  }

  private static String number(String digits, String scale) {
    if (scale.equals("%")) {
      return digits + "%";
    }
    double factor =
        switch (scale) {
          case "万亿" -> 1e12;
          case "千亿" -> 1e11;
          case "百亿" -> 1e10;
          case "十亿", "b" -> 1e9;
          case "亿" -> 1e8;
          case "千万" -> 1e7;
          case "百万" -> 1e6;
          case "万" -> 1e4;
          case "千" -> 1e3;
          default -> 1;
        };
    return String.format(Locale.ROOT, "%.6g", Double.parseDouble(digits) * factor);
  }

  static boolean isHan(char c) {
    return c >= 0x3400 && c <= 0x9fff;
  }
}
