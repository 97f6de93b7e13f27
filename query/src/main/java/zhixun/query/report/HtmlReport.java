package zhixun.query.report;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
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
import zhixun.query.report.Report.Table;
import zhixun.query.report.Report.Tone;

/** One self-contained page without script; style and drawings are inside. */
final class HtmlReport {
  private final Report report;
  private final Markup page = new Markup();

  private HtmlReport(Report report) {
    this.report = report;
  }

  static byte[] write(Report report) {
    return new HtmlReport(report).page().getBytes(StandardCharsets.UTF_8);
  }

  private String page() {
    String title = report.title().isEmpty() ? report.subtitle() : report.title();
    page.trusted("<!doctype html>\n").open("html", "lang", "zh-CN").line().open("head");
    page.trusted("<meta charset=\"utf-8\"><link rel=\"icon\" href=\"data:,\">");
    page.trusted("<meta name=\"viewport\" content=\"width=device-width, initial-scale=1\">");
    page.leaf("title", title + " · " + report.subtitle());
    page.open("style").trusted(style()).close("style").close("head").line();
    page.open("body").open("header", "class", "top").leaf("p", report.status(), "class", "status");
    page.leaf("h1", title).leaf("p", "——" + report.subtitle(), "class", "sub").close("header");
    page.open("main").line();
    report.blocks().forEach(this::block);
    page.close("main").line().open("footer");
    page.leaf("p", "请务必阅读正文最后的免责声明。本页由 " + report.house() + " 生成，每格可悬停查看出处。");
    return page.close("footer").close("body").close("html").line().toString();
  }

  private void block(Block block) {
    switch (block) {
      case Heading h -> page.leaf("h" + (h.level() + 1), h.printed(), "id", h.anchor());
      case Paragraph p -> paragraph(p);
      case Table t -> table(t);
      case Figure f -> figure(f);
      case Contents ignored -> contents();
      case SourceList s -> sources(s);
    }
    page.line();
  }

  private void paragraph(Paragraph paragraph) {
    String look =
        switch (paragraph.style()) {
          case LEAD -> "lead";
          case BODY -> "";
          case NOTE -> "note";
          case SLOT -> "slot";
        };
    page.open("p", "class", look);
    paragraph.runs().forEach(this::run);
    page.close("p");
  }

  private void run(Run run) {
    String element = run.bold() ? "b" : "span";
    String link = run.link();
    String note = run.note() == null ? "" : run.note();
    if (link != null) {
      boolean outside = !link.startsWith("#");
      page.leaf("a", run.text(), "href", link, "title", note, "rel", outside ? "noreferrer" : "");
    } else if (run.bold() || !note.isEmpty()) {
      page.leaf(element, run.text(), "title", note, "class", note.isEmpty() ? "" : "cell");
    } else {
      page.text(run.text());
    }
  }

  private void table(Table table) {
    page.open("table", "id", table.anchor()).leaf("caption", table.caption()).line();
    if (!table.rows().isEmpty()) {
      page.open("thead").open("tr");
      for (Column column : table.columns()) {
        page.leaf(
            "th",
            column.title(),
            "scope",
            "col",
            "style",
            "width:" + column.width() + "%",
            "class",
            column.numeric() ? "num" : "");
      }
      page.close("tr").close("thead").line().open("tbody");
      table.rows().forEach(r -> row(table, r));
      page.close("tbody");
    }
    page.close("table").line();
    under(table.remark());
    under(table.sources());
  }

  private void under(String line) {
    if (!line.isEmpty()) {
      page.leaf("p", line, "class", "note");
    }
  }

  private void row(Table table, Row row) {
    page.open("tr", "id", row.anchor());
    for (int i = 0; i < row.cells().size(); i++) {
      CellText cell = row.cells().get(i);
      boolean numeric = i < table.columns().size() && table.columns().get(i).numeric();
      page.open("td", "class", (numeric ? "num" : "") + tone(cell.tone()));
      cell.runs().forEach(this::run);
      page.close("td");
    }
    page.close("tr").line();
  }

  private static String tone(Tone tone) {
    return switch (tone) {
      case PLAIN -> "";
      case UP -> " up";
      case DOWN -> " down";
    };
  }

  private void figure(Figure figure) {
    page.open("figure", "id", figure.anchor());
    if (!figure.svg().isEmpty()) {
      page.trusted(figure.svg());
    }
    page.open("figcaption").text(figure.caption());
    if (figure.link() != null) {
      page.text("　").leaf("a", "原图", "href", figure.link(), "rel", "noreferrer");
    }
    page.close("figcaption");
    under(figure.summary());
    under(figure.sources());
    page.close("figure");
  }

  private void contents() {
    page.open("nav", "aria-label", "目录").leaf("h2", "目录").open("ol", "class", "toc").line();
    report
        .headings()
        .forEach(
            h ->
                page.open("li", "class", "l" + h.level())
                    .leaf("a", h.printed(), "href", "#" + h.anchor())
                    .close("li")
                    .line());
    page.close("ol").leaf("h2", "图表目录").open("ol", "class", "toc").line();
    report.figures().forEach(f -> entry(f.caption(), f.anchor()));
    report.tables().forEach(t -> entry(t.caption(), t.anchor()));
    page.close("ol").close("nav");
  }

  private void entry(String caption, String anchor) {
    page.open("li", "class", "l2").leaf("a", caption, "href", "#" + anchor).close("li").line();
  }

  private void sources(SourceList list) {
    page.open("ol", "class", "sources").line();
    for (Source source : list.sources()) {
      page.open("li", "id", source.anchor()).text(source.source() + "，" + source.day() + "，");
      if (source.url() == null) {
        page.text(source.title());
      } else {
        page.leaf("a", source.title(), "href", source.url(), "rel", "noreferrer");
      }
      page.close("li").line();
    }
    page.close("ol");
  }

  private static String style() {
    try (InputStream in = HtmlReport.class.getResourceAsStream("report.css")) {
      if (in == null) {
        throw new IllegalStateException("report.css is missing from the jar");
      }
      return new String(in.readAllBytes(), StandardCharsets.UTF_8);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
