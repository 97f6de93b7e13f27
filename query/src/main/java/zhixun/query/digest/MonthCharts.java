package zhixun.query.digest;

import java.time.LocalDate;
import java.util.List;
import zhixun.contract.event.Category;

/**
 * Figures that the model issue lacks, each counted from the period's own stories.
 *
 * @param stories stories by category and week, weeks by their Monday
 * @param releases rows of the two model tables by maker and day
 * @param rounds funding rows with an amount that can be read
 */
public record MonthCharts(List<WeekCount> stories, List<Release> releases, List<RoundSum> rounds) {
  public MonthCharts {
    stories = List.copyOf(stories);
    releases = List.copyOf(releases);
    rounds = List.copyOf(rounds);
  }

  /** Stories of one category in the week that starts on that Monday. */
  public record WeekCount(Category category, LocalDate monday, int stories) {}

  /** One model of a maker on a day. */
  public record Release(String maker, String model, LocalDate day) {}

  /** The sum of a round's deals, in units of 100 million yuan. */
  public record RoundSum(String round, int deals, double hundredMillionYuan) {}
}
