package zhixun.query.report;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import zhixun.contract.event.Category;
import zhixun.contract.event.StoryId;
import zhixun.query.digest.Cell;
import zhixun.query.digest.DigestRow;
import zhixun.query.digest.DigestTable;
import zhixun.query.digest.Evidence;
import zhixun.query.digest.RowFlag;
import zhixun.query.report.Report.Block;
import zhixun.query.report.Report.CellText;
import zhixun.query.report.Report.Column;
import zhixun.query.report.Report.Heading;
import zhixun.query.report.Report.Paragraph;
import zhixun.query.report.Report.Row;
import zhixun.query.report.Report.Run;
import zhixun.query.report.Report.Style;
import zhixun.query.report.Report.Table;

/** The tables and numbered lists of events. */
final class EventTables {
  private static final String NOTHING = "–";

  private final Sourcing sourcing;
  private final Map<StoryId, Category> tableOf;

  EventTables(Sourcing sourcing, Map<StoryId, Category> tableOf) {
    this.sourcing = sourcing;
    this.tableOf = tableOf;
  }

  void table(int number, String title, DigestTable table, List<Block> blocks) {
    List<Row> rows = table.rows().stream().map(r -> row(table.code(), r)).toList();
    blocks.add(
        new Table(
            number,
            "t" + number,
            title,
            columns(table.code()),
            rows,
            sourcing.line(table.rows()),
            rows.isEmpty() ? "本期无。" : more(table)));
    references(table, blocks);
  }

  /** The numbered items of the two 前沿 parts. */
  void list(DigestTable table, Figures figures, List<Block> blocks) {
    int number = 0;
    for (DigestRow row : table.rows()) {
      number++;
      blocks.add(new Heading(3, number + "、", row.headline().value(), anchor(row)));
      var runs = new ArrayList<Run>();
      runs.add(Run.plain(date(row) + "　"));
      runs.add(row.text() == null ? noted(row.headline(), false) : noted(row.text(), false));
      marks(row, runs);
      blocks.add(new Paragraph(Style.BODY, runs));
      figures.ofRow(row).ifPresent(blocks::add);
    }
    if (number == 0) {
      blocks.add(Paragraph.of(Style.NOTE, "本期无。"));
    } else {
      blocks.add(Paragraph.of(Style.NOTE, sourcing.line(table.rows())));
    }
    if (!more(table).isEmpty()) {
      blocks.add(Paragraph.of(Style.NOTE, more(table)));
    }
    references(table, blocks);
  }

  private static String more(DigestTable table) {
    return table.more().isEmpty() ? "" : "另有 " + table.more().size() + " 条未列。";
  }

  private void references(DigestTable table, List<Block> blocks) {
    if (table.references().isEmpty()) {
      return;
    }
    var runs = new ArrayList<Run>(List.of(Run.plain("另见：")));
    for (DigestTable.Reference reference : table.references()) {
      if (runs.size() > 1) {
        runs.add(Run.plain("；"));
      }
      String where = Names.of(tableOf.getOrDefault(reference.story(), reference.table()));
      runs.add(
          Run.link(reference.headline() + "（见" + where + "）", "#" + anchor(reference.story())));
    }
    blocks.add(new Paragraph(Style.NOTE, runs));
  }

  static List<Column> columns(Category table) {
    return switch (table) {
      case LLM_DOMESTIC -> List.of(column("时间", 12), column("模型", 22), column("主要内容", 66));
      case LLM_FOREIGN -> List.of(column("时间", 12), column("企业名称", 16), column("主要内容", 72));
      case POLICY ->
          List.of(column("时间", 12), column("发布单位", 16), column("文件", 24), column("内容", 48));
      case FUNDING ->
          List.of(
              column("时间", 12),
              column("主体", 14),
              column("简介", 36),
              column("融资情况", 16),
              column("本轮投资方", 22));
      case DATA_ELEMENTS,
          DATA_EXCHANGE,
          CHIPS_SERVERS,
          FRONTIER_TECH,
          FRONTIER_PRODUCT,
          INDUSTRY,
          IRRELEVANT ->
          List.of(column("日期", 12), column("具体内容", 88));
    };
  }

  private static Column column(String title, int width) {
    return new Column(title, width, false);
  }

  private Row row(Category table, DigestRow row) {
    var cells = new ArrayList<CellText>();
    cells.add(CellText.of(Run.plain(date(row))));
    switch (table) {
      case LLM_DOMESTIC -> {
        var model = new ArrayList<>(values(row, "maker"));
        model.addAll(values(row, "models"));
        cells.add(joined(model));
      }
      case LLM_FOREIGN -> cells.add(joined(values(row, "maker")));
      case POLICY -> {
        cells.add(joined(values(row, "issuer")));
        cells.add(joined(values(row, "document")));
      }
      case FUNDING -> {
        cells.add(joined(values(row, "company")));
        cells.add(story(row));
        var deal = new ArrayList<>(values(row, "round"));
        deal.addAll(values(row, "amount"));
        cells.add(joined(deal));
        cells.add(joined(values(row, "investors")));
      }
      case DATA_ELEMENTS,
          DATA_EXCHANGE,
          CHIPS_SERVERS,
          FRONTIER_TECH,
          FRONTIER_PRODUCT,
          INDUSTRY,
          IRRELEVANT -> {}
    }
    if (table != Category.FUNDING) {
      cells.add(story(row));
    }
    return new Row(anchor(row), cells);
  }

  private static List<Cell> values(DigestRow row, String column) {
    return row.cells().getOrDefault(column, List.of());
  }

  private static CellText joined(List<Cell> values) {
    var runs = new ArrayList<Run>();
    for (Cell value : values) {
      if (!runs.isEmpty()) {
        runs.add(Run.plain("、"));
      }
      runs.add(noted(value, false));
    }
    return new CellText(
        runs.isEmpty() ? List.of(Run.plain(NOTHING)) : runs, null, Report.Tone.PLAIN);
  }

  /** Headline in bold, then the text, then marks and source numbers. */
  private CellText story(DigestRow row) {
    var runs = new ArrayList<Run>();
    runs.add(noted(row.headline(), true));
    if (row.text() != null) {
      runs.add(Run.plain("　"));
      runs.add(noted(row.text(), false));
    }
    marks(row, runs);
    return new CellText(runs, null, Report.Tone.PLAIN);
  }

  private void marks(DigestRow row, List<Run> runs) {
    String marks =
        row.flags().stream()
            .filter(f -> f == RowFlag.HEADLINE_ONLY || f == RowFlag.LATE || f == RowFlag.CONFLICT)
            .map(RowFlag::label)
            .collect(Collectors.joining("、"));
    if (!marks.isEmpty()) {
      runs.add(Run.plain("〔" + marks + "〕"));
    }
    for (Report.Source source : sourcing.use(row)) {
      runs.add(
          new Run(
              "[" + source.number() + "]",
              false,
              source.source() + "：" + source.title(),
              "#" + source.anchor()));
    }
  }

  static Run noted(Cell cell, boolean bold) {
    return Run.noted(cell.value(), bold, note(cell));
  }

  private static @Nullable String note(Cell cell) {
    Evidence evidence = cell.evidence();
    String from = evidence == null ? "" : evidence.sentence() + " ——" + evidence.source();
    if (cell.edit() != null) {
      String original = cell.edit().original();
      from +=
          (from.isEmpty() ? "" : "；")
              + cell.edit().by()
              + " 改，原为："
              + (original.isEmpty() ? NOTHING : original);
    }
    if (!cell.others().isEmpty()) {
      from += "；另有说法：" + String.join("、", cell.others());
    }
    return from.isEmpty() ? null : from;
  }

  /** «5.29», with the month marked where it is not the period's. */
  static String date(DigestRow row) {
    var day = row.date().localDate();
    String printed = day.getYear() + "." + day.getMonthValue() + "." + day.getDayOfMonth();
    return row.inMonth() ? printed : printed + "（" + day.getMonthValue() + "月）";
  }

  static String anchor(DigestRow row) {
    return anchor(row.story());
  }

  private static String anchor(StoryId story) {
    return "r-" + Objects.requireNonNull(story).value();
  }
}
