package zhixun.query.market;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import zhixun.query.market.MarketReview.Quote;

/**
 * The month's gainers and losers. A stock's relative change is its own less the industry index's;
 * where the index is not given, a file's own relative column tells it.
 */
final class Stocks {
  private static final int PRINTED = 10;
  private static final String RELATIVE = "相对计算机";

  private record Line(
      String where,
      String code,
      String name,
      double close,
      BigDecimal change,
      @Nullable BigDecimal relative) {}

  private final Map<String, Line> lines = new LinkedHashMap<>();
  private @Nullable BigDecimal industry;

  void industry(BigDecimal change) {
    industry = change;
  }

  void take(CsvFile file) throws MarketException {
    String closeColumn =
        file.head().stream()
            .filter(c -> c.contains("收盘价"))
            .findFirst()
            .orElseThrow(
                () ->
                    new MarketException(
                        file.name() + " 缺少收盘价列；现有 " + String.join(",", file.head())));
    for (CsvFile.Row row : file.rows()) {
      String code = Printed.cell(file, row, "股票代码");
      if (Numbers.isNothing(Printed.cell(file, row, "月涨跌幅"))) {
        continue;
      }
      boolean given = file.head().contains(RELATIVE);
      Optional<BigDecimal> relative =
          given ? Numbers.read(Printed.cell(file, row, RELATIVE)) : Optional.empty();
      lines.put(
          code,
          new Line(
              file.name() + " 第 " + row.line() + " 行 " + RELATIVE + " 列",
              code,
              Printed.cell(file, row, "股票简称"),
              Printed.number(file, row, closeColumn).doubleValue(),
              Printed.number(file, row, "月涨跌幅"),
              relative.orElse(null)));
    }
  }

  /** The best ten, also where the tenth fell: as the model issue prints them. */
  List<Quote> gainers() {
    return quotes(Comparator.comparing(Line::change).reversed().thenComparing(Line::code));
  }

  /** The worst ten, without those that are among the best of a short list. */
  List<Quote> losers() {
    List<String> best = gainers().stream().map(Quote::code).toList();
    return quotes(Comparator.comparing(Line::change).thenComparing(Line::code)).stream()
        .filter(q -> !best.contains(q.code()))
        .toList();
  }

  private List<Quote> quotes(Comparator<Line> order) {
    BigDecimal index = index();
    return lines.values().stream()
        .sorted(order)
        .limit(PRINTED)
        .map(
            l ->
                new Quote(
                    l.code(),
                    l.name(),
                    l.close(),
                    l.change().doubleValue(),
                    index == null ? null : l.change().subtract(index).doubleValue()))
        .toList();
  }

  /** The industry's change: as given, else what most of the files' own relative columns imply. */
  private @Nullable BigDecimal index() {
    if (industry != null) {
      return industry;
    }
    var counts = new LinkedHashMap<BigDecimal, Integer>();
    for (Line line : lines.values()) {
      if (line.relative() != null) {
        counts.merge(line.change().subtract(line.relative()).setScale(2), 1, Integer::sum);
      }
    }
    return counts.entrySet().stream()
        .max(Map.Entry.<BigDecimal, Integer>comparingByValue())
        .map(Map.Entry::getKey)
        .orElse(null);
  }

  /** Rows whose own relative column says something else than the computed one. */
  List<String> notes() {
    var notes = new ArrayList<String>();
    BigDecimal index = index();
    for (Line line : lines.values()) {
      if (index != null && line.relative() != null) {
        BigDecimal computed = line.change().subtract(index);
        if (computed.compareTo(line.relative()) != 0) {
          notes.add(line.where() + " 为 " + line.relative() + "，按指数算应为 " + computed);
        }
      }
    }
    return notes;
  }
}
