package zhixun.query.digest;

import java.util.List;
import org.jspecify.annotations.Nullable;
import zhixun.contract.event.Category;
import zhixun.query.market.MarketReview;

/**
 * The monthly report as data: everything that the writers print, and nothing else.
 *
 * @param headline the proposed headline, of the two biggest themes; empty when there are none
 * @param tables the nine tables in the report's order
 * @param market null when no market data was supplied: never made up
 * @param slots the analyst's places
 * @param charts figures of the month's own data
 * @param coverage what the digest was made from
 * @param notes what could not be done, for people
 */
public record Digest(
    Period period,
    String headline,
    List<Theme> themes,
    List<DigestTable> tables,
    @Nullable MarketReview market,
    List<Slot> slots,
    MonthCharts charts,
    Coverage coverage,
    List<String> notes) {
  public Digest {
    themes = List.copyOf(themes);
    tables = List.copyOf(tables);
    slots = List.copyOf(slots);
    notes = List.copyOf(notes);
  }

  /**
   * @throws IllegalArgumentException when the category is no table
   */
  public DigestTable table(Category code) {
    return tables.stream()
        .filter(t -> t.code() == code)
        .findFirst()
        .orElseThrow(() -> new IllegalArgumentException("no table " + code));
  }

  /**
   * What stood behind the digest.
   *
   * @param stories stories of the period
   * @param articles their articles
   * @param sources articles a source, most first
   */
  public record Coverage(int stories, int articles, List<SourceCount> sources) {
    public Coverage {
      sources = List.copyOf(sources);
    }
  }

  /** How many articles of the period one source gave. */
  public record SourceCount(String source, int articles) {}
}
