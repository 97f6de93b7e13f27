package zhixun.query.report;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import zhixun.query.digest.Digest;
import zhixun.query.digest.Slot;
import zhixun.query.digest.Theme;
import zhixun.query.market.MarketReview;
import zhixun.query.market.Numbers;
import zhixun.query.report.Report.Block;
import zhixun.query.report.Report.Paragraph;
import zhixun.query.report.Report.Run;
import zhixun.query.report.Report.Style;

/** The bold-lead paragraphs of the first page. */
final class Viewpoints {
  private Viewpoints() {}

  static List<Block> of(Digest digest) {
    var out = new ArrayList<Block>();
    if (digest.market() != null && !digest.market().indices().isEmpty()) {
      out.add(market(digest.market()));
    }
    digest.themes().forEach(t -> out.add(theme(t)));
    for (Slot slot : digest.slots()) {
      String text = slot.text() == null ? "（待分析师填写）" : slot.text();
      String title = slot.name().equals("viewpoint") ? "分析师观点" : slot.title();
      out.add(new Paragraph(Style.LEAD, List.of(Run.bold(title + "："), Run.plain(text))));
    }
    return out;
  }

  private static Paragraph market(MarketReview market) {
    String changes =
        market.indices().stream()
            .filter(i -> i.change() != null)
            .map(Viewpoints::change)
            .collect(Collectors.joining("，"));
    return new Paragraph(Style.LEAD, List.of(Run.bold("市场回顾。"), Run.plain("本期" + changes + "。")));
  }

  static String change(MarketReview.IndexMonth index) {
    Double change = index.change();
    if (change == null) {
      return index.name() + "涨跌幅未知";
    }
    return index.name() + (change < 0 ? "下跌" : "上涨") + Numbers.print(Math.abs(change)) + "%";
  }

  private static Paragraph theme(Theme theme) {
    var runs = new ArrayList<Run>();
    runs.add(Run.bold(theme.lead() + (ends(theme.lead()) ? "" : "。")));
    for (Theme.Step step : theme.steps()) {
      var day = step.date().localDate();
      String text = step.text().value();
      runs.add(
          Run.link(
              day.getMonthValue() + "月" + day.getDayOfMonth() + "日，",
              "#r-" + step.story().value()));
      runs.add(EventTables.noted(step.text(), false));
      runs.add(Run.plain(ends(text) ? "" : "。"));
    }
    return new Paragraph(Style.LEAD, runs);
  }

  private static boolean ends(String text) {
    return text.matches("(?s).*[。！？!?”]$");
  }
}
