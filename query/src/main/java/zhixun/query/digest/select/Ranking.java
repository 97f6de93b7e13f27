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
  /** A story without a table of its own may stand in its likeliest one from this score on. */
  static final double ADMITTED = 0.2;

  private static final double MILLION = 1e6;

  private final Period period;
  private final Neighbourhood around;

  /**
   * @param candidates every story of the period, whether it is ranked or not
   */
  public Ranking(Period period, List<Candidate> candidates) {
    this.period = period;
    this.around = new Neighbourhood(candidates);
  }

  public Ranked rank(Candidate candidate, Category table) {
    Story story = candidate.story();
    var sum = new Sum();
    sum.add("来源数", 0.45 * Math.log(candidate.sources()));
    sum.add("同题来源", 0.45 * Math.log(around.sources(candidate)));
    sum.add("报道数", 0.15 * Math.log(candidate.assignments().size()));
    sum.add("知名度", 0.6 * around.prominence(candidate));
    sum.add("类别把握", 0.5 * story.labels().score(table));
    sum.add("重要性", 0.8 * story.importance());
    sum.add("有事实", 0.15 * Math.min(3, factsOf(story, table)));
    sum.add("金额", table == Category.FUNDING ? amount(story) : 0);
    sum.add("例行内容", -0.6 * Routine.share(candidate, table));
    sum.add("未归表", story.labels().primary().isTable() ? 0 : -0.4);
    sum.add("只见于汇编", bundledOnly(candidate) ? -0.4 : 0);
    sum.add("非本期", period.contains(candidate.eventTime()) ? 0 : -0.8);
    return new Ranked(candidate, table, sum.total, sum.reasons);
  }

  /** Nothing under a million yuan, then a fifth for each power of ten, at most one. */
  private static double amount(Story story) {
    double most = 0;
    for (Story.StoryFact stated : story.facts()) {
      String cny = stated.fact().attributes().getOrDefault("cny", "");
      if (stated.fact().type() == FactType.AMOUNT && cny.matches("\\d+(\\.\\d+)?([eE]\\+?\\d+)?")) {
        most = Math.max(most, Double.parseDouble(cny));
      }
    }
    return most < MILLION ? 0 : Math.min(1, 0.2 * Math.log10(most / MILLION));
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
