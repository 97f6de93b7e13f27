package zhixun.query.market;

import java.io.IOException;
import java.math.BigDecimal;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.YearMonth;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.TreeMap;
import java.util.stream.Stream;
import zhixun.query.market.MarketReview.IndexMonth;
import zhixun.query.market.MarketReview.IndexSeries;

/**
 * Reads a folder of market files ({@code *.csv}, UTF-8 or GBK) by their columns, whatever their
 * names:
 *
 * <table>
 * <caption>Files and their columns; names in brackets may be absent</caption>
 * <tr><td>daily closes</td><td>index_code, index_name, date (2024-05-31 or 20240531), close</td></tr>
 * <tr><td>month-end indices</td><td>index_code, index_name, close, month_change</td></tr>
 * <tr><td>stocks</td><td>股票代码, 股票简称, …收盘价…, 月涨跌幅, [相对计算机]</td></tr>
 * <tr><td>funds</td><td>基金代码, further columns as printed</td></tr>
 * <tr><td>companies</td><td>证券代码, 证券简称, 市盈率…, further columns as printed; overseas where
 * the first code is neither .SH, .SZ nor .BJ</td></tr>
 * <tr><td>valuation</td><td>估值指标, further columns as printed</td></tr>
 * </table>
 *
 * <p>{@code -} and empty cells mean that there is no value. Stateless.
 */
public final class MarketReader {
  private static final String INDUSTRY = "计算机";

  private MarketReader() {}

  /**
   * @throws MarketException naming file, row and column of what cannot be read
   */
  public static MarketReview read(Path folder, YearMonth month) throws MarketException {
    var reading = new Reading(month);
    for (Path file : files(folder)) {
      reading.take(CsvFile.read(file));
    }
    return reading.review();
  }

  private static List<Path> files(Path folder) throws MarketException {
    try (Stream<Path> files = Files.list(folder)) {
      return files.filter(f -> f.toString().endsWith(".csv")).sorted().toList();
    } catch (IOException e) {
      throw new MarketException("行情目录读不到：" + folder + "；--market 要一个放 CSV 的目录", e);
    }
  }

  private static final class Reading {
    private final YearMonth month;
    private final Map<String, IndexSeries> series = new LinkedHashMap<>();
    private final Map<String, IndexMonth> indices = new LinkedHashMap<>();
    private final Stocks stocks = new Stocks();
    private final List<MarketTable> tables = new ArrayList<>();

    Reading(YearMonth month) {
      this.month = month;
    }

    void take(CsvFile file) throws MarketException {
      List<String> head = file.head();
      if (head.containsAll(List.of("index_code", "date", "close"))) {
        daily(file);
      } else if (head.containsAll(List.of("index_code", "close", "month_change"))) {
        monthly(file);
      } else if (head.contains("股票代码")) {
        stocks.take(file);
      } else if (head.contains("基金代码")) {
        tables.add(Printed.table(MarketTable.Kind.FUNDS, file));
      } else if (head.contains("证券代码")) {
        tables.add(Printed.table(Printed.companies(file), file));
      } else if (head.contains("估值指标")) {
        tables.add(Printed.table(MarketTable.Kind.VALUATION, file));
      } else {
        throw new MarketException(
            file.name()
                + "：认不出是哪种行情表，表头为 "
                + String.join(",", head)
                + "；需要 index_code、股票代码、基金代码、证券代码或估值指标列之一");
      }
    }

    private void daily(CsvFile file) throws MarketException {
      Map<String, TreeMap<LocalDate, Double>> closes = new LinkedHashMap<>();
      Map<String, String> names = new LinkedHashMap<>();
      for (CsvFile.Row row : file.rows()) {
        String code = Printed.cell(file, row, "index_code");
        names.putIfAbsent(code, Printed.cell(file, row, "index_name"));
        closes
            .computeIfAbsent(code, c -> new TreeMap<>())
            .put(day(file, row), Printed.number(file, row, "close").doubleValue());
      }
      closes.forEach(
          (code, byDay) -> {
            var points = new ArrayList<IndexSeries.Point>();
            byDay.forEach((day, close) -> points.add(new IndexSeries.Point(day, close)));
            series.put(code, new IndexSeries(code, names.getOrDefault(code, code), points));
            monthOf(code, names.getOrDefault(code, code), byDay);
          });
    }

    /** The change from the last close before the month to the last one in it. */
    private void monthOf(String code, String name, NavigableMap<LocalDate, Double> closes) {
      var last = closes.floorEntry(month.atEndOfMonth());
      var before = closes.lowerEntry(month.atDay(1));
      if (last == null || last.getKey().isBefore(month.atDay(1))) {
        return;
      }
      Double change = before == null ? null : (last.getValue() / before.getValue() - 1) * 100;
      indices.putIfAbsent(code, new IndexMonth(code, name, last.getValue(), change));
    }

    private void monthly(CsvFile file) throws MarketException {
      for (CsvFile.Row row : file.rows()) {
        String code = Printed.cell(file, row, "index_code");
        String name = Printed.cell(file, row, "index_name");
        BigDecimal close = Printed.number(file, row, "close");
        BigDecimal change = Printed.number(file, row, "month_change");
        indices.put(code, new IndexMonth(code, name, close.doubleValue(), change.doubleValue()));
        if (name.contains(INDUSTRY)) {
          stocks.industry(change);
        }
      }
    }

    private static LocalDate day(CsvFile file, CsvFile.Row row) throws MarketException {
      String text = Printed.cell(file, row, "date");
      try {
        String plain = text.replace("/", "-");
        return plain.length() == 8
            ? LocalDate.parse(plain, java.time.format.DateTimeFormatter.BASIC_ISO_DATE)
            : LocalDate.parse(plain);
      } catch (DateTimeParseException e) {
        throw new MarketException(
            file.name() + " 第 " + row.line() + " 行 date 列不是日期：'" + text + "'，应如 2024-05-31", e);
      }
    }

    MarketReview review() {
      return new MarketReview(
          List.copyOf(series.values()),
          List.copyOf(indices.values()),
          stocks.gainers(),
          stocks.losers(),
          tables,
          stocks.notes());
    }
  }
}
