package zhixun.ingest.health;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import zhixun.contract.event.SourceHealth.State;
import zhixun.ingest.source.Source;

/**
 * What a source's history says of it, with the reasons in the users' language. Judged against its
 * own rhythm: a ministry that prints twice a month is not late after a week.
 */
record Diagnosis(State state, List<String> reasons) {
  private static final Set<String> REFUSALS =
      Set.of("forbidden", "disallowed by robots.txt", "login or shell page");
  private static final Set<String> CHANGED =
      Set.of("empty list", "broken feed", "broken list", "broken sitemap");
  private static final int ERRORS_TO_BREAK = 3;
  private static final int SAME_TO_DOUBT = 20;
  private static final Duration LATE = Duration.ofDays(2);
  private static final Duration SILENT = Duration.ofDays(14);

  Diagnosis {
    reasons = List.copyOf(reasons);
  }

  static Diagnosis of(Source source, History history, Instant now) {
    if (source.disabledReason() != null) {
      return new Diagnosis(State.DISABLED, List.of(source.disabledReason()));
    }
    var reasons = new ArrayList<String>();
    State failing = failing(history, reasons);
    State shrunk = shrunk(history, reasons);
    State late = late(history, now, reasons);
    return new Diagnosis(worst(failing, worst(shrunk, late)), reasons);
  }

  private static State failing(History history, List<String> reasons) {
    if (history.errors() == 0) {
      if (!history.detail().isEmpty()) {
        reasons.add(history.detail());
      }
      return State.HEALTHY;
    }
    reasons.add(
        "连续 " + history.errors() + " 次失败，最近一次：" + history.cause() + "（" + history.detail() + "）");
    if (REFUSALS.contains(history.cause())
        || (history.cause().equals("throttled") && history.errors() >= 2)) {
      return State.BLOCKED;
    }
    boolean broken = CHANGED.contains(history.cause()) || history.errors() >= ERRORS_TO_BREAK;
    return broken ? State.BROKEN : State.HEALTHY;
  }

  private static State shrunk(History history, List<String> reasons) {
    if (history.usualEntries() >= 8 && history.entries() * 4 < history.usualEntries()) {
      reasons.add(
          "列表只取到 " + history.entries() + " 条，平时约 " + Math.round(history.usualEntries()) + " 条");
      return State.BROKEN;
    }
    return State.HEALTHY;
  }

  private static State late(History history, Instant now, List<String> reasons) {
    Instant last = later(history.lastNewArticle(), history.newestListed());
    if (last == null) {
      return State.HEALTHY;
    }
    Duration since = Duration.between(last, now);
    Duration gap = history.usualGap() == null ? Duration.ZERO : history.usualGap();
    boolean silent = since.compareTo(longer(SILENT, gap.multipliedBy(8))) > 0;
    boolean late = since.compareTo(longer(LATE, gap.multipliedBy(3))) > 0;
    if (late) {
      reasons.add("已 " + since.toDays() + " 天没有新文章" + rhythm(gap));
      if (history.same() >= SAME_TO_DOUBT) {
        reasons.add("连续 " + history.same() + " 次取回的列表完全相同");
      }
    }
    return silent ? State.SILENT : late ? State.LATE : State.HEALTHY;
  }

  private static String rhythm(Duration gap) {
    return gap.isZero() ? "" : "，平时约 " + Math.max(1, gap.toHours()) + " 小时一篇";
  }

  private static State worst(State a, State b) {
    List<State> order = List.of(State.BLOCKED, State.BROKEN, State.SILENT, State.LATE);
    int first = order.indexOf(a);
    int second = order.indexOf(b);
    return first < 0 ? b : second < 0 || first <= second ? a : b;
  }

  private static @Nullable Instant later(@Nullable Instant a, @Nullable Instant b) {
    return a == null ? b : b == null || a.isAfter(b) ? a : b;
  }

  private static Duration longer(Duration a, Duration b) {
    return a.compareTo(b) >= 0 ? a : b;
  }
}
