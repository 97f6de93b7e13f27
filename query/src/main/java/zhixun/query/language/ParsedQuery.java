package zhixun.query.language;

import java.util.List;

/**
 * What a text was understood to be.
 *
 * @param faults in order of place; empty when all was understood
 */
public record ParsedQuery(String text, Query query, List<Fault> faults) {
  public ParsedQuery {
    faults = List.copyOf(faults);
  }

  /**
   * Something that was not understood, and what was done about it.
   *
   * @param start first UTF-16 code unit in the query
   * @param end one past the last, at least {@code start}
   * @param message for the reader, in Chinese
   */
  public record Fault(int start, int end, String message) {}
}
