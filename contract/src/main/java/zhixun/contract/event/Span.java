package zhixun.contract.event;

/**
 * Where in an article something stands.
 *
 * @param field the text it stands in
 * @param start first UTF-16 code unit, from 0
 * @param end one past the last
 * @param sentence the whole sentence around it, for people
 */
public record Span(Field field, int start, int end, String sentence) {
  /** The texts of an article that a fact may come from. */
  public enum Field {
    TITLE,
    BODY,
    PAGE_FIELD
  }

  public Span {
    if (start < 0 || end < start) {
      throw new IllegalArgumentException("span " + start + ".." + end + " in " + field);
    }
  }
}
