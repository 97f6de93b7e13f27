package zhixun.query.digest.text;

import java.util.ArrayList;
import java.util.List;

/**
 * Cuts Chinese text into whole sentences. A sentence ends with 。！？ or an English full stop before a
 * space, together with the closing marks behind it; text without an end mark is no whole sentence.
 */
public final class Sentences {
  private static final String ENDS = "。！？!?";
  private static final String CLOSERS = "”’」』）)】》\"";
  private static final String OPENERS = "“「『（(【《";
  private static final String PARTNERS = "”」』）)】》";

  private Sentences() {}

  /**
   * One sentence.
   *
   * @param paragraph number of its paragraph, from 0
   * @param whole whether it ends with an end mark
   */
  public record Sentence(int paragraph, String text, boolean whole) {}

  public static List<Sentence> of(String body) {
    var out = new ArrayList<Sentence>();
    int paragraph = 0;
    for (String line : body.split("\n")) {
      if (!line.isBlank()) {
        cut(line.strip(), paragraph++, out);
      }
    }
    return out;
  }

  private static void cut(String line, int paragraph, List<Sentence> out) {
    int start = 0;
    int depth = 0;
    for (int i = 0; i < line.length(); i++) {
      char c = line.charAt(i);
      depth = depth(depth, c);
      if (!ends(line, i)) {
        continue;
      }
      int end = i + 1;
      while (end < line.length()
          && (CLOSERS.indexOf(line.charAt(end)) >= 0 || ENDS.indexOf(line.charAt(end)) >= 0)) {
        depth = depth(depth, line.charAt(end));
        end++;
      }
      if (depth == 0 || end - start > LONGEST_QUOTE) {
        add(line.substring(start, end), paragraph, true, out);
        start = end;
        depth = 0;
      }
      i = end - 1;
    }
    if (start < line.length()) {
      add(line.substring(start), paragraph, false, out);
    }
  }

  /** A quotation that runs on longer than this was never closed: sentences end inside it again. */
  private static final int LONGEST_QUOTE = 160;

  private static int depth(int depth, char c) {
    if (OPENERS.indexOf(c) >= 0) {
      return depth + 1;
    }
    return PARTNERS.indexOf(c) >= 0 && depth > 0 ? depth - 1 : depth;
  }

  private static boolean ends(String line, int i) {
    char c = line.charAt(i);
    if (ENDS.indexOf(c) >= 0) {
      return true;
    }
    return c == '.'
        && i > 0
        && Character.isLetter(line.charAt(i - 1))
        && i + 1 < line.length()
        && line.charAt(i + 1) == ' '
        && i + 2 < line.length()
        && Character.isIdeographic(line.charAt(i + 2));
  }

  private static void add(String text, int paragraph, boolean whole, List<Sentence> out) {
    String stripped = text.strip();
    if (!stripped.isEmpty()) {
      out.add(new Sentence(paragraph, stripped, whole));
    }
  }
}
