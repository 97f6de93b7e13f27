package zhixun.ingest.extract.charset;

import java.nio.charset.Charset;

/** How much the bytes look like Chinese text in a charset. Thread-safe. */
final class TextLikeness {
  private TextLikeness() {}

  /**
   * Share of everyday Han characters and full-width punctuation among all characters that are not
   * ASCII, a malformed byte counting fully against it: -1..1.
   */
  static double of(byte[] bytes, Charset charset) {
    String text = new String(bytes, charset);
    int good = 0;
    int bad = 0;
    int all = 0;
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      if (c < 0x80) {
        continue;
      }
      all++;
      if (Hanzi.isCommon(c) || isPunctuation(c)) {
        good++;
      } else if (c == '\uFFFD' || Character.isISOControl(c) || isPrivate(c)) {
        bad++;
      }
    }
    return all == 0 ? 0 : (double) (good - bad) / all;
  }

  /** Single high bytes between ASCII letters: Latin text, not Han characters in pairs. */
  static boolean westernish(byte[] bytes) {
    int single = 0;
    int paired = 0;
    for (int i = 0; i < bytes.length; i++) {
      if (bytes[i] >= 0) {
        continue;
      }
      int run = i;
      while (run < bytes.length && bytes[run] < 0) {
        run++;
      }
      if (run - i == 1 && (run == bytes.length || bytes[run] < 0x40)) {
        single++;
      } else {
        paired++;
      }
      i = run;
    }
    return single > paired;
  }

  static boolean isPunctuation(char c) {
    return (c >= 0x3000 && c <= 0x3017)
        || (c >= 0xFF01 && c <= 0xFF5E)
        || (c >= 0x2010 && c <= 0x2026)
        || c == '·'
        || c == '\u00A0';
  }

  static boolean isPrivate(char c) {
    return c >= 0xE000 && c <= 0xF8FF;
  }
}
