package zhixun.query.report;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;
import zhixun.contract.event.Category;
import zhixun.contract.event.Picture;
import zhixun.query.digest.Digest;
import zhixun.query.digest.DigestRow;
import zhixun.query.digest.MonthCharts;
import zhixun.query.market.MarketReview.IndexMonth;
import zhixun.query.market.MarketReview.IndexSeries;
import zhixun.query.market.Numbers;
import zhixun.query.report.Report.Block;
import zhixun.query.report.Report.Figure;
import zhixun.query.report.Report.Heading;

/** Numbers and draws the figures, in order of print. Not thread-safe. */
final class Figures {
  private final String house;
  private int last;

  Figures(String house) {
    this.house = house;
  }

  private Figure figure(
      String title,
      String svg,
      @org.jspecify.annotations.Nullable String link,
      String summary,
      String sources) {
    last++;
    return new Figure(last, "f" + last, title, svg, link, summary, sources);
  }

  /** Closes as per cent from the last one before the month. */
  Figure indices(List<IndexSeries> series) {
    List<LocalDate> days =
        series.stream()
            .flatMap(s -> s.points().stream())
            .map(IndexSeries.Point::day)
            .distinct()
            .sorted()
            .toList();
    List<SvgChart.Line> lines = series.stream().map(s -> line(s, days)).toList();
    List<String> labels =
        days.stream().map(d -> d.getMonthValue() + "." + d.getDayOfMonth()).toList();
    String title = "本期主要指数走势（以首日收盘为基准，%）";
    String summary =
        series.stream()
            .map(s -> s.name() + " " + signed(change(s)) + "%")
            .collect(Collectors.joining("，"));
    return figure(title, SvgChart.lines(title, labels, lines, "%"), null, summary, wind());
  }

  private static SvgChart.Line line(IndexSeries series, List<LocalDate> days) {
    var values = new ArrayList<>(Collections.nCopies(days.size(), Double.NaN));
    double base = series.points().getFirst().close();
    for (IndexSeries.Point point : series.points()) {
      values.set(days.indexOf(point.day()), (point.close() / base - 1) * 100);
    }
    return new SvgChart.Line(series.name(), values);
  }

  private static double change(IndexSeries series) {
    return (series.points().getLast().close() / series.points().getFirst().close() - 1) * 100;
  }

  Figure changes(List<IndexMonth> indices) {
    var bars = new ArrayList<SvgChart.Bar>();
    for (IndexMonth index : indices) {
      Double change = index.change();
      if (change != null) {
        bars.add(new SvgChart.Bar(index.name(), change, signed(change) + "%"));
      }
    }
    String title = "本期主要指数涨跌幅";
    String summary =
        bars.stream().map(b -> b.name() + " " + b.printed()).collect(Collectors.joining("，"));
    return figure(title, SvgChart.bars(title, bars), null, summary, wind());
  }

  /** A lead picture by caption and link: a source's picture itself is printed only where it may. */
  Optional<Block> ofRow(DigestRow row) {
    Picture picture = row.picture();
    if (picture == null) {
      return Optional.empty();
    }
    String caption = picture.caption() == null ? row.headline().value() : picture.caption();
    String source = row.sources().isEmpty() ? "" : "资料来源：" + row.sources().getFirst();
    return Optional.of(figure(caption, "", picture.url(), "", source));
  }

  /** Figures of the month's own numbers. */
  List<Block> ofMonth(Digest digest) {
    MonthCharts charts = digest.charts();
    var out = new ArrayList<Block>();
    out.add(new Heading(1, "", "附：本期数据图", "annex"));
    if (!charts.stories().isEmpty()) {
      out.add(weeks(charts.stories()));
    }
    if (!charts.releases().isEmpty()) {
      out.add(releases(charts.releases()));
    }
    if (!charts.rounds().isEmpty()) {
      out.add(rounds(charts.rounds()));
    }
    if (out.size() == 1) {
      out.add(Report.Paragraph.of(Report.Style.NOTE, "本期数据不足，未绘图。"));
    }
    return out;
  }

  private Figure weeks(List<MonthCharts.WeekCount> counts) {
    var mondays = new TreeSet<LocalDate>();
    var byTable = new TreeMap<Category, TreeMap<LocalDate, Integer>>();
    for (MonthCharts.WeekCount count : counts) {
      mondays.add(count.monday());
      byTable
          .computeIfAbsent(count.category(), c -> new TreeMap<>())
          .put(count.monday(), count.stories());
    }
    var lines = new ArrayList<SvgChart.Line>();
    byTable.forEach(
        (table, weeks) ->
            lines.add(
                new SvgChart.Line(
                    table.label(),
                    mondays.stream().map(m -> (double) weeks.getOrDefault(m, 0)).toList())));
    List<String> labels =
        mondays.stream().map(m -> m.getMonthValue() + "." + m.getDayOfMonth() + "周").toList();
    String title = "各类别事件数（按周）";
    String summary =
        byTable.entrySet().stream()
            .map(
                e ->
                    e.getKey().label()
                        + " "
                        + e.getValue().values().stream().mapToInt(Integer::intValue).sum())
            .collect(Collectors.joining("，"));
    return figure(title, SvgChart.lines(title, labels, lines, ""), null, summary, own());
  }

  private Figure releases(List<MonthCharts.Release> releases) {
    var counts = new TreeMap<String, Integer>();
    releases.forEach(r -> counts.merge(r.maker(), 1, Integer::sum));
    List<SvgChart.Bar> bars =
        counts.entrySet().stream()
            .sorted((a, b) -> b.getValue() - a.getValue())
            .limit(12)
            .map(e -> new SvgChart.Bar(e.getKey(), e.getValue(), e.getValue() + " 条"))
            .toList();
    String title = "各厂商大模型动态数";
    String summary =
        releases.stream()
            .map(
                r ->
                    r.day().getMonthValue()
                        + "."
                        + r.day().getDayOfMonth()
                        + " "
                        + r.maker()
                        + " "
                        + r.model())
            .limit(12)
            .collect(Collectors.joining("；"));
    return figure(title, SvgChart.bars(title, bars), null, summary, own());
  }

  private Figure rounds(List<MonthCharts.RoundSum> rounds) {
    List<SvgChart.Bar> bars =
        rounds.stream()
            .map(
                r ->
                    new SvgChart.Bar(
                        r.round(),
                        r.hundredMillionYuan(),
                        String.format(
                            Locale.ROOT, "%.1f 亿元 / %d 起", r.hundredMillionYuan(), r.deals())))
            .toList();
    String title = "投融资金额（按轮次，折人民币）";
    String summary =
        bars.stream().map(b -> b.name() + " " + b.printed()).collect(Collectors.joining("，"));
    return figure(title, SvgChart.bars(title, bars), null, summary, own());
  }

  private static String signed(double value) {
    return (value > 0 ? "+" : "") + Numbers.print(value);
  }

  String wind() {
    return "资料来源：用户提供的行情文件，" + house + "整理";
  }

  private String own() {
    return "资料来源：本期事件库，" + house + "整理";
  }
}
