package zhixun.query.alert.unit;

/**
 * One piece of news inside an article.
 *
 * @param heading its headline as written; for a whole article without its column's name
 * @param lead the first sentences under it, at most {@value #LEAD} characters; may be empty
 * @param column the column's name before or after the headline, e.g. 专家观点; may be empty
 * @param whole whether it is the whole article; false for a piece of a roundup
 */
public record NewsUnit(String heading, String lead, String column, boolean whole) {
  /** How much of the text under a heading counts. */
  public static final int LEAD = 260;
}
