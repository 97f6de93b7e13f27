package zhixun.query.market;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;

/** Cells of a market file: looked up by column, typed for printing. */
final class Printed {
  private static final Pattern DOMESTIC = Pattern.compile("\\d{6}\\.(SH|SZ|BJ)");

  private Printed() {}

  static String cell(CsvFile file, CsvFile.Row row, String column) throws MarketException {
    int at = file.head().indexOf(column);
    if (at < 0) {
      throw new MarketException(
          file.name() + " 缺少列 " + column + "；现有 " + String.join(",", file.head()));
    }
    return row.values().get(at);
  }

  static BigDecimal number(CsvFile file, CsvFile.Row row, String column) throws MarketException {
    String text = cell(file, row, column);
    var number = Numbers.read(text);
    if (number.isEmpty()) {
      throw new MarketException(
          file.name() + " 第 " + row.line() + " 行 " + column + " 列不是数：'" + text + "'");
    }
    return number.get();
  }

  static MarketTable.Kind companies(CsvFile file) throws MarketException {
    for (CsvFile.Row row : file.rows()) {
      boolean domestic = DOMESTIC.matcher(cell(file, row, "证券代码")).matches();
      return domestic ? MarketTable.Kind.DOMESTIC : MarketTable.Kind.OVERSEAS;
    }
    return MarketTable.Kind.DOMESTIC;
  }

  /** Codes and names stay text; a cell of another column that is neither number nor – is text. */
  static MarketTable table(MarketTable.Kind kind, CsvFile file) {
    var rows = new ArrayList<List<MarketTable.Value>>();
    for (CsvFile.Row row : file.rows()) {
      var cells = new ArrayList<MarketTable.Value>();
      for (int i = 0; i < file.head().size(); i++) {
        cells.add(value(row.values().get(i), file.head().get(i)));
      }
      rows.add(cells);
    }
    return new MarketTable(kind, file.head(), rows);
  }

  private static MarketTable.Value value(String text, String column) {
    if (column.endsWith("代码") || column.contains("简称") || column.contains("类型")) {
      return new MarketTable.Value(text, null);
    }
    if (Numbers.isNothing(text)) {
      return new MarketTable.Value("–", null);
    }
    return Numbers.read(text)
        .map(n -> new MarketTable.Value(text, n.doubleValue()))
        .orElseGet(() -> new MarketTable.Value(text, null));
  }
}
