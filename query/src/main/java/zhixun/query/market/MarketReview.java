package zhixun.query.market;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * The market part of a report: what the user's files say and what follows from them. Percentages
 * are in per cent, e.g. {@code -8.71}.
 *
 * @param series daily closes of indices, in the file's order
 * @param indices closes and changes of the month: given, or computed from the series
 * @param gainers best first
 * @param losers worst first
 * @param tables funds, domestic and overseas companies, valuation: those that were given
 * @param notes values that contradict each other, with file, row and column
 */
public record MarketReview(
    List<IndexSeries> series,
    List<IndexMonth> indices,
    List<Quote> gainers,
    List<Quote> losers,
    List<MarketTable> tables,
    List<String> notes) {
  public MarketReview {
    series = List.copyOf(series);
    indices = List.copyOf(indices);
    gainers = List.copyOf(gainers);
    losers = List.copyOf(losers);
    tables = List.copyOf(tables);
    notes = List.copyOf(notes);
  }

  public Optional<MarketTable> table(MarketTable.Kind kind) {
    return tables.stream().filter(t -> t.kind() == kind).findFirst();
  }

  /** The daily closes of one index, oldest first. */
  public record IndexSeries(String code, String name, List<Point> points) {
    public IndexSeries {
      points = List.copyOf(points);
    }

    /** A close. */
    public record Point(LocalDate day, double close) {}
  }

  /**
   * An index at the month's end.
   *
   * @param change of the month in per cent; null when the close before it is unknown
   */
  public record IndexMonth(String code, String name, double close, @Nullable Double change) {}

  /**
   * One stock of the tables of gainers and losers.
   *
   * @param relative its change less that of the industry index, in points; null when that is
   *     unknown
   */
  public record Quote(
      String code, String name, double close, double change, @Nullable Double relative) {}
}
