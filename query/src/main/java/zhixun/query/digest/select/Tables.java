package zhixun.query.digest.select;

import java.util.Comparator;
import zhixun.contract.event.Category;
import zhixun.contract.event.Labels;

/**
 * The table of a story: its primary category; where that is none, the likeliest table, if it is
 * likely enough. The line between 行业 and the tables is where readers differ most, so that the
 * score, not the label, decides there.
 */
final class Tables {
  private Tables() {}

  static Category of(Candidate candidate) {
    Labels labels = candidate.story().labels();
    if (labels.primary() != Category.INDUSTRY) {
      return labels.primary();
    }
    return Category.tables().stream()
        .filter(t -> labels.score(t) >= Ranking.ADMITTED)
        .max(Comparator.comparingDouble(labels::score))
        .orElse(labels.primary());
  }
}
