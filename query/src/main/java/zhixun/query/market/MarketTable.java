package zhixun.query.market;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A table printed as supplied, with typed cells.
 *
 * @param kind which
 * @param columns titles, as in the file
 * @param rows as many cells as columns
 */
public record MarketTable(Kind kind, List<String> columns, List<List<Value>> rows) {
  public MarketTable {
    columns = List.copyOf(columns);
    rows = rows.stream().map(List::copyOf).toList();
  }

  /** The tables that the model issue has beside gainers and losers. */
  public enum Kind {
    FUNDS,
    DOMESTIC,
    OVERSEAS,
    VALUATION
  }

  /**
   * A cell.
   *
   * @param text as printed; {@code –} where the file has nothing
   * @param number null where it is no number
   */
  public record Value(String text, @Nullable Double number) {}
}
