package zhixun.query.digest;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.temporal.TemporalAdjusters;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import zhixun.contract.event.Category;
import zhixun.contract.event.Fact;
import zhixun.contract.event.FactType;
import zhixun.query.digest.MonthCharts.Release;
import zhixun.query.digest.MonthCharts.RoundSum;
import zhixun.query.digest.MonthCharts.WeekCount;
import zhixun.query.digest.select.Candidate;

/** Counts the figures of {@link MonthCharts}. */
final class Charting {
  private static final double CNY_PER_UNIT = 1e8;

  private Charting() {}

  static MonthCharts of(
      Period period, List<Candidate> candidates, Map<Category, List<DigestRow>> rows) {
    return new MonthCharts(weeks(period, candidates), releases(rows), rounds(period, candidates));
  }

  private static List<WeekCount> weeks(Period period, List<Candidate> candidates) {
    var counts = new TreeMap<Category, TreeMap<LocalDate, Integer>>();
    for (Candidate candidate : candidates) {
      Category table = candidate.story().labels().primary();
      LocalDate day = candidate.eventTime().localDate();
      if (table.isTable() && period.contains(day)) {
        LocalDate monday = day.with(TemporalAdjusters.previousOrSame(DayOfWeek.MONDAY));
        counts.computeIfAbsent(table, t -> new TreeMap<>()).merge(monday, 1, Integer::sum);
      }
    }
    var out = new ArrayList<WeekCount>();
    counts.forEach((table, weeks) -> weeks.forEach((m, n) -> out.add(new WeekCount(table, m, n))));
    return out;
  }

  private static List<Release> releases(Map<Category, List<DigestRow>> rows) {
    var out = new ArrayList<Release>();
    for (Category table : List.of(Category.LLM_DOMESTIC, Category.LLM_FOREIGN)) {
      for (DigestRow row : rows.getOrDefault(table, List.of())) {
        String maker = row.printed("maker");
        List<Cell> models = row.cells().getOrDefault("models", List.of());
        if (!maker.isEmpty() && !models.isEmpty() && row.inMonth()) {
          out.add(new Release(maker, models.getFirst().value(), row.date().localDate()));
        }
      }
    }
    out.sort(Comparator.comparing(Release::day).thenComparing(Release::maker));
    return out;
  }

  private static List<RoundSum> rounds(Period period, List<Candidate> candidates) {
    var deals = new TreeMap<String, Integer>();
    var sums = new TreeMap<String, Double>();
    for (Candidate candidate : candidates) {
      boolean counts =
          candidate.story().labels().primary() == Category.FUNDING
              && period.contains(candidate.eventTime());
      Double yuan = counts ? yuan(candidate) : null;
      if (yuan != null) {
        String round = first(candidate, FactType.ROUND);
        deals.merge(round, 1, Integer::sum);
        sums.merge(round, yuan / CNY_PER_UNIT, Double::sum);
      }
    }
    return deals.entrySet().stream()
        .map(e -> new RoundSum(e.getKey(), e.getValue(), sums.getOrDefault(e.getKey(), 0.0)))
        .toList();
  }

  private static String first(Candidate candidate, FactType type) {
    return candidate.story().facts().stream()
        .map(f -> f.fact())
        .filter(f -> f.type() == type)
        .map(Fact::value)
        .findFirst()
        .orElse("未披露轮次");
  }

  private static @org.jspecify.annotations.Nullable Double yuan(Candidate candidate) {
    for (var stated : candidate.story().facts()) {
      String cny = stated.fact().attributes().get("cny");
      if (stated.fact().type() == FactType.AMOUNT
          && cny != null
          && cny.matches("\\d+(\\.\\d+)?([eE]\\d+)?")) {
        return Double.valueOf(cny);
      }
    }
    return null;
  }
}
