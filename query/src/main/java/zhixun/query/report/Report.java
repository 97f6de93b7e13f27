package zhixun.query.report;

import java.time.LocalDate;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * A report as a list of numbered blocks, the same for every format.
 *
 * @param title the headline, may be empty
 * @param subtitle e.g. 2024年5月人工智能月报
 * @param house name of the publishing house; stands in source lines
 * @param stamp the day after the period: the only date that files carry inside, so that bytes do
 *     not depend on the clock
 * @param status what the report is, e.g. 内部草稿 · 资料汇编
 * @param blocks in order of print
 */
public record Report(
    String title,
    String subtitle,
    String house,
    LocalDate stamp,
    String status,
    List<Block> blocks) {
  public Report {
    blocks = List.copyOf(blocks);
  }

  public Stream<Table> tables() {
    return blocks.stream().filter(Table.class::isInstance).map(Table.class::cast);
  }

  public Stream<Figure> figures() {
    return blocks.stream().filter(Figure.class::isInstance).map(Figure.class::cast);
  }

  public Stream<Heading> headings() {
    return blocks.stream().filter(Heading.class::isInstance).map(Heading.class::cast);
  }

  /** One thing on the page. */
  public sealed interface Block {}

  /**
   * A heading.
   *
   * @param level 1 to 3
   * @param number as printed in front, e.g. 一、 or (一); empty for none
   */
  public record Heading(int level, String number, String text, String anchor) implements Block {
    public String printed() {
      return number + text;
    }
  }

  /** What a paragraph is for. */
  public enum Style {
    LEAD,
    BODY,
    NOTE,
    SLOT
  }

  /** A paragraph of runs. */
  public record Paragraph(Style style, List<Run> runs) implements Block {
    public Paragraph {
      runs = List.copyOf(runs);
    }

    static Paragraph of(Style style, String text) {
      return new Paragraph(style, List.of(Run.plain(text)));
    }
  }

  /**
   * A table with caption above and sources below.
   *
   * @param number 表 number, from 1
   * @param sources the 资料来源 line; empty for none
   * @param remark a line under the table, e.g. 另有 3 条; empty for none
   */
  public record Table(
      int number,
      String anchor,
      String title,
      List<Column> columns,
      List<Row> rows,
      String sources,
      String remark)
      implements Block {
    public Table {
      columns = List.copyOf(columns);
      rows = List.copyOf(rows);
    }

    public String caption() {
      return "表" + number + "：" + title;
    }
  }

  /**
   * A column.
   *
   * @param width share of the page, in per cent
   */
  public record Column(String title, int width, boolean numeric) {}

  /**
   * A row.
   *
   * @param anchor where links to it lead; empty for none
   */
  public record Row(String anchor, List<CellText> cells) {
    public Row {
      cells = List.copyOf(cells);
    }
  }

  /**
   * What stands in a cell.
   *
   * @param number its number, where it is one
   * @param tone whether it is a price that rose or fell
   */
  public record CellText(List<Run> runs, @Nullable Double number, Tone tone) {
    public CellText {
      runs = List.copyOf(runs);
    }

    static CellText of(Run... runs) {
      return new CellText(List.of(runs), null, Tone.PLAIN);
    }

    public String text() {
      return String.join("", runs.stream().map(Run::text).toList());
    }
  }

  /** Red and green are for prices only. */
  public enum Tone {
    PLAIN,
    UP,
    DOWN
  }

  /**
   * A figure: a drawing of ours, or a picture by link.
   *
   * @param svg the drawing; empty for a picture that only a link leads to
   * @param link where the picture is; null for a drawing
   * @param summary its key figures in words, also what a reader without eyes gets
   */
  public record Figure(
      int number,
      String anchor,
      String title,
      String svg,
      @Nullable String link,
      String summary,
      String sources)
      implements Block {
    public String caption() {
      return "图" + number + "：" + title;
    }
  }

  /** Where contents and lists of figures and tables stand. */
  public record Contents() implements Block {}

  /** The source list: every article behind the report. */
  public record SourceList(List<Source> sources) implements Block {
    public SourceList {
      sources = List.copyOf(sources);
    }
  }

  /** One article of the source list. */
  public record Source(
      int number, String anchor, String source, String title, String day, @Nullable String url) {}

  /**
   * A piece of text of one look.
   *
   * @param note the sentence it was taken from, with its source; null for none
   * @param link an anchor ({@code #…}) or address; null for none
   */
  public record Run(String text, boolean bold, @Nullable String note, @Nullable String link) {
    static Run plain(String text) {
      return new Run(text, false, null, null);
    }

    static Run bold(String text) {
      return new Run(text, true, null, null);
    }

    static Run link(String text, String to) {
      return new Run(text, false, null, to);
    }

    static Run noted(String text, boolean bold, @Nullable String note) {
      return new Run(text, bold, note, null);
    }
  }
}
