package zhixun.classify.term;

import zhixun.contract.event.Term;

/**
 * One place where a text names a dictionary entry.
 *
 * @param term the entry
 * @param start first UTF-16 code unit in the text
 * @param end one past the last
 */
public record TermMatch(Term term, int start, int end) {
  /** The name as the text writes it. */
  public String text(String whole) {
    return whole.substring(start, end);
  }

  public int length() {
    return end - start;
  }
}
