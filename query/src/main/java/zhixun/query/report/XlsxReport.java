package zhixun.query.report;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.ZoneOffset;
import java.util.Date;
import java.util.List;
import java.util.Optional;
import org.apache.poi.common.usermodel.HyperlinkType;
import org.apache.poi.ss.usermodel.CellStyle;
import org.apache.poi.ss.usermodel.FillPatternType;
import org.apache.poi.ss.usermodel.IndexedColors;
import org.apache.poi.ss.usermodel.VerticalAlignment;
import org.apache.poi.ss.util.CellRangeAddress;
import org.apache.poi.xssf.usermodel.XSSFCell;
import org.apache.poi.xssf.usermodel.XSSFFont;
import org.apache.poi.xssf.usermodel.XSSFRow;
import org.apache.poi.xssf.usermodel.XSSFSheet;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.jspecify.annotations.Nullable;
import zhixun.query.digest.Cell;
import zhixun.query.digest.Digest;
import zhixun.query.digest.DigestRow;
import zhixun.query.digest.DigestTable;
import zhixun.query.digest.MonthCharts;
import zhixun.query.report.Report.CellText;
import zhixun.query.report.Report.Column;
import zhixun.query.report.Report.Row;
import zhixun.query.report.Report.Table;
import zhixun.query.report.Report.Tone;

/** A workbook: 目录, a sheet a table, the numbers behind the figures, and every cell's origin. */
final class XlsxReport {
  private static final int MAX_TEXT = 32_000;
  private static final int UNIT = 256;

  private final Report report;
  private final Digest digest;
  private final XSSFWorkbook book = new XSSFWorkbook();
  private final CellStyle head;
  private final CellStyle wrapped;
  private final CellStyle figure;
  private final CellStyle change;
  private final CellStyle link;

  private XlsxReport(Report report, Digest digest) {
    this.report = report;
    this.digest = digest;
    this.head = style("@");
    XSSFFont bold = book.createFont();
    bold.setBold(true);
    head.setFont(bold);
    head.setFillForegroundColor(IndexedColors.PALE_BLUE.getIndex());
    head.setFillPattern(FillPatternType.SOLID_FOREGROUND);
    this.wrapped = style("@");
    this.figure = style("0.00");
    this.change = style("[Red]+0.00;[Color10]-0.00;0.00");
    this.link = style("@");
    XSSFFont blue = book.createFont();
    blue.setUnderline(org.apache.poi.ss.usermodel.Font.U_SINGLE);
    blue.setColor(IndexedColors.DARK_BLUE.getIndex());
    link.setFont(blue);
  }

  static byte[] write(Report report, Digest digest) {
    var writer = new XlsxReport(report, digest);
    try (XSSFWorkbook book = writer.book;
        var out = new ByteArrayOutputStream()) {
      writer.fill();
      book.write(out);
      return FixedZip.repack(out.toByteArray());
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private CellStyle style(String format) {
    CellStyle style = book.createCellStyle();
    style.setDataFormat(book.createDataFormat().getFormat(format));
    style.setVerticalAlignment(VerticalAlignment.TOP);
    style.setWrapText(true);
    return style;
  }

  private void fill() {
    Date stamp = Date.from(report.stamp().atStartOfDay(ZoneOffset.UTC).toInstant());
    var core = book.getProperties().getCoreProperties();
    core.setCreated(Optional.of(stamp));
    core.setModified(Optional.of(stamp));
    core.setTitle(report.title() + " " + report.subtitle());
    core.setCreator(report.house());
    contents();
    report.tables().forEach(this::sheet);
    lists();
    charts();
    origins();
  }

  private void contents() {
    XSSFSheet sheet = book.createSheet("目录");
    sheet.setColumnWidth(0, 12 * UNIT);
    sheet.setColumnWidth(1, 60 * UNIT);
    text(sheet.createRow(0), 0, report.subtitle(), head);
    text(sheet.getRow(0), 1, report.title(), head);
    List<Table> tables = report.tables().toList();
    for (int i = 0; i < tables.size(); i++) {
      Table table = tables.get(i);
      XSSFRow row = sheet.createRow(i + 1);
      XSSFCell cell = text(row, 0, "表" + table.number(), link);
      var to = book.getCreationHelper().createHyperlink(HyperlinkType.DOCUMENT);
      to.setAddress("'表" + table.number() + "'!A1");
      cell.setHyperlink(to);
      text(row, 1, table.title(), wrapped);
      text(row, 2, table.rows().isEmpty() ? "无" : table.rows().size() + " 行", wrapped);
    }
  }

  private void sheet(Table table) {
    XSSFSheet sheet = book.createSheet("表" + table.number());
    header(sheet, table.columns().stream().map(Column::title).toList());
    for (int c = 0; c < table.columns().size(); c++) {
      int width = Math.clamp(table.columns().get(c).width() * 3 / 2, 12, 100);
      sheet.setColumnWidth(c, width * UNIT);
    }
    int at = 1;
    for (Row row : table.rows()) {
      XSSFRow line = sheet.createRow(at++);
      for (int c = 0; c < row.cells().size(); c++) {
        cell(line, c, row.cells().get(c));
      }
    }
    if (!table.rows().isEmpty()) {
      sheet.setAutoFilter(new CellRangeAddress(0, at - 1, 0, table.columns().size() - 1));
    }
    if (!table.remark().isEmpty()) {
      text(sheet.createRow(at++), 0, table.remark(), wrapped);
    }
    if (!table.sources().isEmpty()) {
      text(sheet.createRow(at), 0, table.sources(), wrapped);
    }
  }

  private void cell(XSSFRow row, int column, CellText cell) {
    Double number = cell.number();
    if (number == null) {
      text(row, column, cell.text(), wrapped);
    } else {
      XSSFCell typed = row.createCell(column);
      typed.setCellValue(number);
      typed.setCellStyle(cell.tone() == Tone.PLAIN ? figure : change);
    }
  }

  /** The two numbered lists of the report as sheets of their own. */
  private void lists() {
    for (DigestTable table : digest.tables()) {
      if (!Names.of(table.code()).startsWith("表")) {
        XSSFSheet sheet = book.createSheet(table.code().label());
        header(sheet, List.of("日期", "标题", "内容", "来源"));
        widths(sheet, 12, 40, 90, 24);
        int at = 1;
        for (DigestRow row : table.rows()) {
          XSSFRow line = sheet.createRow(at++);
          text(line, 0, EventTables.date(row), wrapped);
          text(line, 1, row.headline().value(), wrapped);
          text(line, 2, row.text() == null ? "〔仅标题〕" : row.text().value(), wrapped);
          text(line, 3, String.join("、", row.sources()), wrapped);
        }
      }
    }
  }

  private void charts() {
    XSSFSheet sheet = book.createSheet("图数据");
    header(sheet, List.of("图", "项", "时间", "值"));
    widths(sheet, 20, 28, 14, 12);
    int at = 1;
    for (MonthCharts.WeekCount count : digest.charts().stories()) {
      at =
          datum(
              sheet,
              at,
              "各类别事件数",
              count.category().label(),
              count.monday().toString(),
              count.stories());
    }
    for (MonthCharts.Release release : digest.charts().releases()) {
      at =
          datum(
              sheet,
              at,
              "大模型动态",
              release.maker() + " " + release.model(),
              release.day().toString(),
              1);
    }
    for (MonthCharts.RoundSum sum : digest.charts().rounds()) {
      at = datum(sheet, at, "投融资（亿元）", sum.round(), sum.deals() + " 起", sum.hundredMillionYuan());
    }
  }

  private int datum(XSSFSheet sheet, int at, String chart, String name, String when, double value) {
    XSSFRow row = sheet.createRow(at);
    text(row, 0, chart, wrapped);
    text(row, 1, name, wrapped);
    text(row, 2, when, wrapped);
    XSSFCell cell = row.createCell(3);
    cell.setCellValue(value);
    cell.setCellStyle(figure);
    return at + 1;
  }

  private void origins() {
    XSSFSheet sheet = book.createSheet("出处");
    header(sheet, List.of("表", "事件", "栏", "取值", "原句", "来源", "链接", "改动"));
    widths(sheet, 8, 32, 10, 40, 60, 16, 40, 24);
    int at = 1;
    for (DigestTable table : digest.tables()) {
      for (DigestRow row : table.rows()) {
        at = origin(sheet, at, table, row, "headline", row.headline());
        at = origin(sheet, at, table, row, "text", row.text());
        for (var column : row.cells().entrySet()) {
          for (Cell cell : column.getValue()) {
            at = origin(sheet, at, table, row, column.getKey(), cell);
          }
        }
      }
    }
  }

  private int origin(
      XSSFSheet sheet,
      int at,
      DigestTable table,
      DigestRow row,
      String column,
      @Nullable Cell cell) {
    if (cell == null) {
      return at;
    }
    XSSFRow line = sheet.createRow(at);
    text(line, 0, Names.of(table.code()), wrapped);
    text(line, 1, row.headline().value(), wrapped);
    text(line, 2, column, wrapped);
    text(line, 3, cell.value(), wrapped);
    if (cell.evidence() != null) {
      text(line, 4, cell.evidence().sentence(), wrapped);
      text(line, 5, cell.evidence().source(), wrapped);
      address(line, cell.evidence().url());
    }
    if (cell.edit() != null) {
      text(line, 7, cell.edit().by() + " 改，原为：" + cell.edit().original(), wrapped);
    }
    return at + 1;
  }

  private void address(XSSFRow row, @Nullable String url) {
    if (url == null) {
      return;
    }
    XSSFCell cell = text(row, 6, url, link);
    var to = book.getCreationHelper().createHyperlink(HyperlinkType.URL);
    to.setAddress(url.replace(" ", "%20"));
    cell.setHyperlink(to);
  }

  private void header(XSSFSheet sheet, List<String> titles) {
    XSSFRow row = sheet.createRow(0);
    for (int c = 0; c < titles.size(); c++) {
      text(row, c, titles.get(c), head);
    }
    sheet.createFreezePane(0, 1);
  }

  private static void widths(XSSFSheet sheet, int... widths) {
    for (int c = 0; c < widths.length; c++) {
      sheet.setColumnWidth(c, widths[c] * UNIT);
    }
  }

  /** Text stays text, also 000977: never a formula. */
  private static XSSFCell text(XSSFRow row, int column, String text, CellStyle style) {
    XSSFCell cell = row.createCell(column);
    cell.setCellValue(text.length() > MAX_TEXT ? text.substring(0, MAX_TEXT) : text);
    cell.setCellStyle(style);
    return cell;
  }
}
