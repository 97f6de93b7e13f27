package zhixun.query.report;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import zhixun.query.market.MarketReview;
import zhixun.query.market.MarketReview.Quote;
import zhixun.query.market.MarketTable;
import zhixun.query.market.Numbers;
import zhixun.query.report.Report.Block;
import zhixun.query.report.Report.CellText;
import zhixun.query.report.Report.Column;
import zhixun.query.report.Report.Heading;
import zhixun.query.report.Report.Paragraph;
import zhixun.query.report.Report.Row;
import zhixun.query.report.Report.Run;
import zhixun.query.report.Report.Style;
import zhixun.query.report.Report.Table;
import zhixun.query.report.Report.Tone;

/** Part one of the report; without market data its sections say so and nothing else. */
final class MarketTables {
  private static final String MISSING = "未提供行情数据。";

  private final String house;
  private final Figures figures;

  MarketTables(String house, Figures figures) {
    this.house = house;
    this.figures = figures;
  }

  List<Block> of(@Nullable MarketReview market) {
    var out = new ArrayList<Block>();
    out.add(new Heading(2, "（一）", "整体行情", "overall"));
    if (market == null) {
      out.add(Paragraph.of(Style.NOTE, MISSING));
    } else {
      overall(market, out);
    }
    out.add(quotes(1, "本期人工智能板块涨幅前十", market == null ? List.of() : market.gainers()));
    out.add(quotes(2, "本期人工智能板块跌幅前十", market == null ? List.of() : market.losers()));
    out.add(new Heading(2, "（二）", "代表企业", "representative"));
    out.add(printed(3, "人工智能主题基金一览", MarketTable.Kind.FUNDS, market));
    out.add(printed(4, "国内人工智能上市公司近况一览", MarketTable.Kind.DOMESTIC, market));
    out.add(printed(5, "境外上市人工智能企业近况一览", MarketTable.Kind.OVERSEAS, market));
    out.add(new Heading(2, "（三）", "板块估值", "valuation"));
    valuation(market, out);
    return out;
  }

  private void overall(MarketReview market, List<Block> out) {
    String closes =
        market.indices().stream()
            .map(
                i ->
                    i.name()
                        + "（"
                        + i.code()
                        + "）期末收盘价为 "
                        + Numbers.print(i.close())
                        + (i.change() == null ? "" : "，" + Viewpoints.change(i)))
            .collect(Collectors.joining("；"));
    if (!closes.isEmpty()) {
      out.add(Paragraph.of(Style.BODY, closes + "。"));
    }
    if (!market.series().isEmpty()) {
      out.add(figures.indices(market.series()));
    }
    if (market.indices().stream().anyMatch(i -> i.change() != null)) {
      out.add(figures.changes(market.indices()));
    }
    market.notes().forEach(n -> out.add(Paragraph.of(Style.NOTE, "行情核对：" + n)));
  }

  private Table quotes(int number, String title, List<Quote> quotes) {
    List<Column> columns =
        List.of(
            new Column("股票代码", 20, false),
            new Column("股票简称", 24, false),
            new Column("期末收盘价(元)", 20, true),
            new Column("涨跌幅(%)", 18, true),
            new Column("相对计算机", 18, true));
    List<Row> rows =
        quotes.stream()
            .map(
                q ->
                    new Row(
                        "",
                        List.of(
                            CellText.of(Run.plain(q.code())),
                            CellText.of(Run.plain(q.name())),
                            number(q.close(), Tone.PLAIN),
                            change(q.change()),
                            q.relative() == null
                                ? CellText.of(Run.plain("–"))
                                : change(q.relative()))))
            .toList();
    return table(number, title, columns, rows);
  }

  private Table printed(
      int number, String title, MarketTable.Kind kind, @Nullable MarketReview market) {
    MarketTable table = market == null ? null : market.table(kind).orElse(null);
    if (table == null) {
      return table(number, title, List.of(new Column("说明", 100, false)), List.of());
    }
    int width = 100 / table.columns().size();
    var columns = new ArrayList<Column>();
    for (int i = 0; i < table.columns().size(); i++) {
      int at = i;
      boolean numeric = table.rows().stream().anyMatch(r -> r.get(at).number() != null);
      columns.add(new Column(table.columns().get(i), width, numeric));
    }
    List<Row> rows = table.rows().stream().map(r -> row(table, r)).toList();
    return table(number, title, columns, rows);
  }

  private static Row row(MarketTable table, List<MarketTable.Value> values) {
    var cells = new ArrayList<CellText>();
    for (int i = 0; i < values.size(); i++) {
      MarketTable.Value value = values.get(i);
      String column = table.columns().get(i);
      boolean price = column.contains("涨跌幅") || column.contains("回报");
      Double number = value.number();
      if (number == null) {
        cells.add(CellText.of(Run.plain(value.text())));
      } else {
        cells.add(price ? change(number) : number(number, Tone.PLAIN));
      }
    }
    return new Row("", cells);
  }

  private void valuation(@Nullable MarketReview market, List<Block> out) {
    MarketTable table =
        market == null ? null : market.table(MarketTable.Kind.VALUATION).orElse(null);
    if (table == null) {
      out.add(Paragraph.of(Style.NOTE, market == null ? MISSING : "未提供估值数据。"));
      return;
    }
    for (List<MarketTable.Value> row : table.rows()) {
      String line = row.stream().map(MarketTable.Value::text).collect(Collectors.joining(" "));
      out.add(Paragraph.of(Style.BODY, line));
    }
  }

  private Table table(int number, String title, List<Column> columns, List<Row> rows) {
    return new Table(
        number,
        "t" + number,
        title,
        columns,
        rows,
        rows.isEmpty() ? "" : "资料来源：用户提供的行情文件，" + house + "整理",
        rows.isEmpty() ? MISSING : "");
  }

  private static CellText change(double value) {
    Tone tone = value > 0 ? Tone.UP : value < 0 ? Tone.DOWN : Tone.PLAIN;
    return number(value, tone);
  }

  private static CellText number(double value, Tone tone) {
    String printed = (tone == Tone.UP ? "+" : "") + Numbers.print(value);
    return new CellText(List.of(Run.plain(printed)), value, tone);
  }
}
