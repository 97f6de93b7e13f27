package zhixun.query.digest.select;

import java.util.List;
import zhixun.contract.event.Category;

/**
 * A candidate with its place.
 *
 * @param table the table it belongs to
 * @param score higher is better; comparable within one digest
 * @param reasons what the score is made of, for people
 */
public record Ranked(Candidate candidate, Category table, double score, List<String> reasons) {
  public Ranked {
    reasons = List.copyOf(reasons);
  }
}
