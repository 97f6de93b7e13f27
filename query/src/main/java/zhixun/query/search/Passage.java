package zhixun.query.search;

import java.util.List;

/**
 * A piece of a text with what matched in it.
 *
 * @param start where {@code text} begins in the whole text
 * @param marks in order, not overlapping, as places in {@code text}
 */
public record Passage(String text, int start, List<Mark> marks) {
  public Passage {
    marks = List.copyOf(marks);
  }

  /** From the first UTF-16 code unit up to, not including, {@code end}. */
  public record Mark(int start, int end) {}

  /** The text with each mark between the two signs; nothing is escaped. */
  public String marked(String before, String after) {
    var out = new StringBuilder();
    int at = 0;
    for (Mark mark : marks) {
      out.append(text, at, mark.start()).append(before);
      out.append(text, mark.start(), mark.end()).append(after);
      at = mark.end();
    }
    return out.append(text, at, text.length()).toString();
  }
}
