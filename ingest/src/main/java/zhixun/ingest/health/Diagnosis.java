package zhixun.ingest.health;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import zhixun.contract.event.Dated;
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

  /** Articles a week from which a fall says something. */
  private static final int WEEK_TO_JUDGE = 7;

  private static final Duration RECENT = Duration.ofDays(7);

  /** Causes as users read them. */
  private static final Map<String, String> SAID =
      Map.ofEntries(
          Map.entry("forbidden", "被拒绝"),
          Map.entry("disallowed by robots.txt", "robots.txt 不允许"),
          Map.entry("login or shell page", "登录页或空壳页"),
          Map.entry("throttled", "被限流"),
          Map.entry("empty list", "列表为空"),
          Map.entry("broken feed", "订阅读不出"),
          Map.entry("broken list", "列表读不出"),
          Map.entry("broken sitemap", "站点地图读不出"),
          Map.entry("not found", "网址不存在"),
          Map.entry("client error", "请求被退回"),
          Map.entry("server error", "服务器出错"),
          Map.entry("name unknown", "域名查不到"),
          Map.entry("not connected", "连不上"),
          Map.entry("timed out", "超时"),
          Map.entry("broken off", "连接中断"),
          Map.entry("tls", "证书或加密出错"),
          Map.entry("too large", "过大"),
          Map.entry("unreadable encoding", "压缩格式读不出"),
          Map.entry("redirect loop", "转向成环"),
          Map.entry("no web address", "不是网址"),
          Map.entry("private address", "内网地址"));

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
    State still = worst(still(history, now, reasons), falling(history, now, reasons));
    charset(history, now, reasons);
    return new Diagnosis(worst(failing, worst(shrunk, worst(late, still))), reasons);
  }

  private static State failing(History history, List<String> reasons) {
    if (history.errors() == 0) {
      if (!history.detail().isEmpty()) {
        reasons.add(history.detail());
      }
      return State.HEALTHY;
    }
    reasons.add(
        "连续 " + history.errors() + " 次失败，最近一次：" + said(history) + "（" + history.detail() + "）");
    if (REFUSALS.contains(history.cause())
        || (history.cause().equals("throttled") && history.errors() >= 2)) {
      return State.BLOCKED;
    }
    boolean broken = CHANGED.contains(history.cause()) || history.errors() >= ERRORS_TO_BREAK;
    return broken ? State.BROKEN : State.HEALTHY;
  }

  private static String said(History history) {
    return SAID.getOrDefault(history.cause(), history.cause());
  }

  private static State shrunk(History history, List<String> reasons) {
    if (history.lastSuccess() != null && history.entries() == 0 && history.usualEntries() >= 1) {
      reasons.add("列表能打开（200）但是空的，平时约 " + Math.round(history.usualEntries()) + " 条");
      return State.BROKEN;
    }
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
    }
    return silent ? State.SILENT : late ? State.LATE : State.HEALTHY;
  }

  /** The same bytes again and again, for longer than its rhythm allows. */
  private static State still(History history, Instant now, List<String> reasons) {
    Instant since = history.bytes().since();
    if (history.bytes().same() < SAME_TO_DOUBT || since == null) {
      return State.HEALTHY;
    }
    Duration gap = history.usualGap() == null ? Duration.ZERO : history.usualGap();
    boolean tooLong = Duration.between(since, now).compareTo(longer(LATE, gap.multipliedBy(3))) > 0;
    if (tooLong) {
      reasons.add("连续 " + history.bytes().same() + " 次取回的列表一字不差，始于 " + day(since));
    }
    return tooLong ? State.LATE : State.HEALTHY;
  }

  /** Far fewer articles a week than in the weeks before. */
  private static State falling(History history, Instant now, List<String> reasons) {
    double usual = history.usualWeek(now);
    int week = history.week(now).stream().mapToInt(Integer::intValue).sum();
    if (usual < WEEK_TO_JUDGE || week * 4 >= usual) {
      return State.HEALTHY;
    }
    reasons.add("近七日 " + week + " 篇，此前每周约 " + Math.round(usual) + " 篇");
    return State.LATE;
  }

  /** A change of charset is no fault by itself, but explains one. */
  private static void charset(History history, Instant now, List<String> reasons) {
    Instant at = history.bytes().charsetAt();
    if (at != null && Duration.between(at, now).compareTo(RECENT) < 0) {
      reasons.add(
          "列表编码由 "
              + history.bytes().charsetBefore()
              + " 变为 "
              + history.bytes().charset()
              + "（"
              + day(at)
              + "）");
    }
  }

  private static String day(Instant at) {
    return at.atZone(Dated.ZONE).toLocalDate().toString();
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
