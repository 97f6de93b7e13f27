package zhixun.query.digest;

import java.util.List;
import zhixun.contract.event.Dated;
import zhixun.contract.event.StoryId;

/**
 * One of the month's big matters: an event and what followed from it.
 *
 * @param lead the bold lead sentence
 * @param phrase a few words for the report's headline
 * @param steps what happened, oldest first, each a sentence of a source
 * @param weight what it was ranked by
 * @param reasons why it is a theme, for people
 */
public record Theme(
    String lead, String phrase, List<Step> steps, double weight, List<String> reasons) {
  public Theme {
    steps = List.copyOf(steps);
    reasons = List.copyOf(reasons);
  }

  /** One event of the theme. */
  public record Step(StoryId story, Dated date, Cell text) {}
}
