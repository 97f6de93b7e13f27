package zhixun.query.report;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.math.BigInteger;
import java.time.ZoneOffset;
import java.util.Date;
import java.util.List;
import java.util.Optional;
import org.apache.poi.wp.usermodel.HeaderFooterType;
import org.apache.poi.xwpf.usermodel.ParagraphAlignment;
import org.apache.poi.xwpf.usermodel.XWPFDocument;
import org.apache.poi.xwpf.usermodel.XWPFParagraph;
import org.apache.poi.xwpf.usermodel.XWPFRun;
import org.apache.poi.xwpf.usermodel.XWPFTable;
import org.apache.poi.xwpf.usermodel.XWPFTableCell;
import org.apache.poi.xwpf.usermodel.XWPFTableRow;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.CTPageMar;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.CTPageSz;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.CTSectPr;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.STTabJc;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.STTabTlc;
import zhixun.query.report.Report.Block;
import zhixun.query.report.Report.CellText;
import zhixun.query.report.Report.Column;
import zhixun.query.report.Report.Contents;
import zhixun.query.report.Report.Figure;
import zhixun.query.report.Report.Heading;
import zhixun.query.report.Report.Paragraph;
import zhixun.query.report.Report.Row;
import zhixun.query.report.Report.Run;
import zhixun.query.report.Report.Source;
import zhixun.query.report.Report.SourceList;
import zhixun.query.report.Report.Style;
import zhixun.query.report.Report.Table;
import zhixun.query.report.Report.Tone;

/** The Word form: named styles, repeated table heads, captions and contents as fields. */
final class DocxReport {
  /** A4 and the margins of the design, in twentieths of a point. */
  private static final int PAGE_WIDTH = 11906;

  private static final int PAGE_HEIGHT = 16838;
  private static final int TEXT_WIDTH = 9866;

  private final Report report;
  private final XWPFDocument document = new XWPFDocument();
  private final DocxFields fields = new DocxFields();

  private DocxReport(Report report) {
    this.report = report;
  }

  static byte[] write(Report report) {
    var writer = new DocxReport(report);
    try (XWPFDocument document = writer.document;
        var out = new ByteArrayOutputStream()) {
      writer.fill();
      document.write(out);
      return FixedZip.repack(out.toByteArray());
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private void fill() {
    DocxStyles.addTo(document);
    page();
    properties();
    header();
    styled(DocxStyles.SOURCES, report.status());
    styled(DocxStyles.TITLE, report.title().isEmpty() ? report.subtitle() : report.title());
    styled("Normal", "——" + report.subtitle());
    report.blocks().forEach(this::block);
  }

  private void page() {
    CTSectPr section = document.getDocument().getBody().addNewSectPr();
    CTPageSz size = section.addNewPgSz();
    size.setW(BigInteger.valueOf(PAGE_WIDTH));
    size.setH(BigInteger.valueOf(PAGE_HEIGHT));
    CTPageMar margin = section.addNewPgMar();
    margin.setTop(BigInteger.valueOf(1361));
    margin.setRight(BigInteger.valueOf(907));
    margin.setBottom(BigInteger.valueOf(1134));
    margin.setLeft(BigInteger.valueOf(1133));
    margin.setHeader(BigInteger.valueOf(600));
    margin.setFooter(BigInteger.valueOf(500));
    margin.setGutter(BigInteger.ZERO);
  }

  private void properties() {
    Date stamp = Date.from(report.stamp().atStartOfDay(ZoneOffset.UTC).toInstant());
    var core = document.getProperties().getCoreProperties();
    core.setCreated(Optional.of(stamp));
    core.setModified(Optional.of(stamp));
    core.setTitle(report.title() + " " + report.subtitle());
    core.setCreator(report.house());
  }

  private void header() {
    XWPFParagraph top = document.createHeader(HeaderFooterType.DEFAULT).createParagraph();
    top.setStyle(DocxStyles.SOURCES);
    top.createRun().setText(report.status() + " | " + report.subtitle());
    XWPFParagraph foot = document.createFooter(HeaderFooterType.DEFAULT).createParagraph();
    foot.setStyle(DocxStyles.SOURCES);
    tab(foot, TEXT_WIDTH, STTabTlc.NONE);
    XWPFRun run = foot.createRun();
    run.setText("请务必阅读正文最后的免责声明");
    run.addTab();
    fields.simple(foot, "PAGE", "1");
    foot.createRun().setText(" / ");
    fields.simple(foot, "NUMPAGES", "1");
  }

  private void block(Block block) {
    switch (block) {
      case Heading h -> {
        XWPFParagraph p = document.createParagraph();
        p.setStyle(DocxStyles.heading(h.level()));
        fields.bookmarked(p, h.anchor(), h.printed());
      }
      case Paragraph p -> runs(paragraph(p.style()), p.runs());
      case Table t -> table(t);
      case Figure f -> figure(f);
      case Contents ignored -> contents();
      case SourceList s -> s.sources().forEach(this::source);
    }
  }

  private XWPFParagraph paragraph(Style style) {
    XWPFParagraph p = document.createParagraph();
    p.setStyle(style == Style.NOTE ? DocxStyles.SOURCES : "Normal");
    return p;
  }

  private XWPFParagraph styled(String style, String text) {
    XWPFParagraph p = document.createParagraph();
    p.setStyle(style);
    p.createRun().setText(text);
    return p;
  }

  private static void runs(XWPFParagraph paragraph, List<Run> runs) {
    for (Run run : runs) {
      if (!isSourceMark(run)) {
        XWPFRun out = paragraph.createRun();
        out.setText(run.text());
        out.setBold(run.bold());
      }
    }
  }

  /** Numbers into the source list are the page's way; on paper the 资料来源 line does it. */
  private static boolean isSourceMark(Run run) {
    return run.link() != null && run.link().startsWith("#s") && run.text().startsWith("[");
  }

  private void table(Table table) {
    XWPFParagraph caption = document.createParagraph();
    caption.setStyle(DocxStyles.TABLE_CAPTION);
    caption.setKeepNext(true);
    fields.caption(caption, table.anchor(), "表", table.number(), table.title());
    if (!table.rows().isEmpty()) {
      grid(table);
    }
    for (String line : List.of(table.remark(), table.sources())) {
      if (!line.isEmpty()) {
        styled(DocxStyles.SOURCES, line);
      }
    }
  }

  private void grid(Table table) {
    int columns = table.columns().size();
    XWPFTable grid = document.createTable(table.rows().size() + 1, columns);
    grid.setWidth(String.valueOf(TEXT_WIDTH));
    XWPFTableRow head = grid.getRow(0);
    head.setRepeatHeader(true);
    for (int c = 0; c < columns; c++) {
      Column column = table.columns().get(c);
      XWPFTableCell cell = head.getCell(c);
      cell.setColor("EEF2F8");
      cell.setWidth(String.valueOf(TEXT_WIDTH * column.width() / 100));
      XWPFRun run = first(cell).createRun();
      run.setBold(true);
      run.setFontSize(9);
      run.setText(column.title());
    }
    for (int r = 0; r < table.rows().size(); r++) {
      row(table, grid.getRow(r + 1), table.rows().get(r));
    }
  }

  private static void row(Table table, XWPFTableRow out, Row row) {
    boolean isShort = row.cells().stream().allMatch(c -> c.text().length() < 200);
    out.setCantSplitRow(isShort);
    for (int c = 0; c < row.cells().size(); c++) {
      CellText cell = row.cells().get(c);
      Column column = table.columns().get(c);
      XWPFTableCell into = out.getCell(c);
      into.setWidth(String.valueOf(TEXT_WIDTH * column.width() / 100));
      XWPFParagraph p = first(into);
      p.setAlignment(column.numeric() ? ParagraphAlignment.RIGHT : ParagraphAlignment.LEFT);
      runs(p, cell.runs());
      for (XWPFRun run : p.getRuns()) {
        run.setFontSize(9);
        if (cell.tone() != Tone.PLAIN) {
          run.setColor(cell.tone() == Tone.UP ? "C8102E" : "0B7A3B");
        }
      }
    }
  }

  private static XWPFParagraph first(XWPFTableCell cell) {
    return cell.getParagraphs().isEmpty() ? cell.addParagraph() : cell.getParagraphs().getFirst();
  }

  private void figure(Figure figure) {
    XWPFParagraph caption = document.createParagraph();
    caption.setStyle(DocxStyles.FIGURE_CAPTION);
    fields.caption(caption, figure.anchor(), "图", figure.number(), figure.title());
    if (!figure.summary().isEmpty()) {
      styled("Normal", figure.summary());
    }
    if (figure.link() != null) {
      styled(DocxStyles.SOURCES, "原图：" + figure.link());
    }
    if (!figure.sources().isEmpty()) {
      styled(DocxStyles.SOURCES, figure.sources());
    }
  }

  private void contents() {
    styled(DocxStyles.heading(1), "目录").setPageBreak(true);
    report.headings().forEach(h -> entry(h.level(), h.printed(), h.anchor()));
    styled(DocxStyles.heading(1), "图表目录");
    report.figures().forEach(f -> entry(1, f.caption(), f.anchor()));
    styled(DocxStyles.heading(1), "表格目录");
    report.tables().forEach(t -> entry(1, t.caption(), t.anchor()));
  }

  private void entry(int level, String text, String anchor) {
    XWPFParagraph p = document.createParagraph();
    p.setStyle(DocxStyles.CONTENTS);
    p.setIndentationLeft(300 * (level - 1));
    tab(p, TEXT_WIDTH, STTabTlc.DOT);
    XWPFRun run = p.createRun();
    run.setText(text);
    run.addTab();
    fields.simple(p, "PAGEREF " + DocxFields.bookmark(anchor) + " \\h", "");
  }

  private static void tab(XWPFParagraph paragraph, int at, STTabTlc.Enum leader) {
    var properties =
        paragraph.getCTP().isSetPPr()
            ? paragraph.getCTP().getPPr()
            : paragraph.getCTP().addNewPPr();
    var stop = properties.addNewTabs().addNewTab();
    stop.setVal(STTabJc.RIGHT);
    stop.setLeader(leader);
    stop.setPos(BigInteger.valueOf(at));
  }

  private void source(Source source) {
    String url = source.url() == null ? "" : "，" + source.url();
    styled(
        DocxStyles.SOURCES,
        "["
            + source.number()
            + "] "
            + source.source()
            + "，"
            + source.day()
            + "，"
            + source.title()
            + url);
  }
}
