package zhixun.ingest.extract.charset;

/**
 * How much of a text is mojibake. Text read in a wrong charset is made of rare Han characters,
 * replacement marks, controls and accented Latin pairs; real text hardly has them. Thread-safe.
 */
public final class GarbleScore {
  /** Texts from here on are not published. Real pages stay under 0.1, mojibake is over 0.5. */
  public static final double LIMIT = 0.35;

  /** One rare character in eight is still a text on plants or names; only what is beyond counts. */
  private static final double RARE_ALLOWED = 0.12;

  private GarbleScore() {}

  /** 0 for a clean or empty text up to 1 for one without a readable character. */
  public static double of(String text) {
    int all = 0;
    int rare = 0;
    int broken = 0;
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      if (c < 0x80 && !isStray(c)) {
        continue;
      }
      all++;
      if (Hanzi.isHan(c)) {
        rare += Hanzi.isCommon(c) ? 0 : 1;
      } else if (isStray(c)
          || c == '\uFFFD'
          || TextLikeness.isPrivate(c)
          || isLatinDebris(text, i)) {
        broken++;
      }
    }
    if (all == 0) {
      return 0;
    }
    double rareShare = (double) rare / all;
    double excess = Math.max(0, (rareShare - RARE_ALLOWED) / (1 - RARE_ALLOWED));
    return Math.min(1, excess * 1.5 + (double) broken / all);
  }

  private static boolean isStray(char c) {
    return (c < 0x20 && c != '\n' && c != '\t' && c != '\r') || (c >= 0x7F && c < 0xA0);
  }

  /** UTF-8 read as Latin: Ã or å or ä followed by another character of that half. */
  private static boolean isLatinDebris(String text, int i) {
    char c = text.charAt(i);
    boolean latin = c >= 0xA0 && c <= 0xFF;
    boolean before = i > 0 && isUpper(text.charAt(i - 1));
    boolean after = i + 1 < text.length() && isUpper(text.charAt(i + 1));
    return latin && (before || after);
  }

  private static boolean isUpper(char c) {
    return (c >= 0x80 && c <= 0xFF) || c == 0x20AC || (c >= 0x2018 && c <= 0x2022) || c == 0x0153;
  }
}
