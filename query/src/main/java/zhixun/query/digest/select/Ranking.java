package zhixun.query.digest.select;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import zhixun.contract.event.Assignment;
import zhixun.contract.event.Category;
import zhixun.contract.event.FactType;
import zhixun.contract.event.Story;
import zhixun.query.digest.Period;

/**
 * Weighs a story for a table: how many publishers tell it, how sure its table is, what classify
 * thinks it is worth, and whether it says who did what. Immutable.
 */
public final class Ranking {
  private final Period period;

  public Ranking(Period period) {
    this.period = period;
  }

  public Ranked rank(Candidate candidate, Category table) {
    Story story = candidate.story();
    var sum = new Sum();
    sum.add("来源数", 0.55 * Math.log(candidate.sources()));
    sum.add("报道数", 0.20 * Math.log(candidate.assignments().size()));
    sum.add("类别把握", 0.8 * story.labels().score(table));
    sum.add("重要性", 1.0 * story.importance());
    sum.add("有事实", 0.15 * Math.min(3, factsOf(story, table)));
    sum.add("只见于汇编", bundledOnly(candidate) ? -0.6 : 0);
    sum.add("非本期", period.contains(candidate.eventTime()) ? 0 : -0.8);
    return new Ranked(candidate, table, sum.total, sum.reasons);
  }

  private static int factsOf(Story story, Category table) {
    return (int)
        story.facts().stream()
            .map(f -> f.fact().type())
            .filter(t -> belongs(t, table))
            .distinct()
            .count();
  }

  private static boolean belongs(FactType type, Category table) {
    return switch (type) {
      case COMPANY, ROUND, AMOUNT, INVESTOR, COMPANY_INTRO -> table == Category.FUNDING;
      case ISSUER,
          DOCUMENT,
          DOCUMENT_NUMBER,
          DOCUMENT_KIND,
          ISSUED_ON,
          EFFECTIVE_ON,
          COMMENT_DEADLINE ->
          table == Category.POLICY;
      case MAKER, MODEL, CONTEXT_LENGTH, PRICE, LICENCE, MODALITY, BENCHMARK ->
          table == Category.LLM_DOMESTIC || table == Category.LLM_FOREIGN;
      case EXCHANGE, LISTED_PRODUCT, MEMBER, TURNOVER -> table == Category.DATA_EXCHANGE;
      case PRODUCT, PROCESS, CAPACITY ->
          table == Category.CHIPS_SERVERS || table == Category.FRONTIER_PRODUCT;
    };
  }

  private static boolean bundledOnly(Candidate candidate) {
    return candidate.assignments().stream().map(Assignment::article).allMatch(Roundups::isRoundup);
  }

  private static final class Sum {
    private final List<String> reasons = new ArrayList<>();
    private double total;

    void add(String name, double part) {
      total += part;
      if (Math.abs(part) >= 0.005) {
        reasons.add(String.format(Locale.ROOT, "%s %+.2f", name, part));
      }
    }
  }
}
