package zhixun.query.web;

import java.util.EnumSet;
import java.util.List;
import zhixun.index.engine.SearchHits.Count;
import zhixun.index.engine.SearchRequest.Facet;
import zhixun.index.engine.SearchRequest.Step;
import zhixun.query.search.Search;
import zhixun.query.search.SearchService;

/**
 * The months that a report can be built of, newest first.
 *
 * @param months those with at least one article
 */
public record MonthsPage(List<Month> months) {
  /**
   * One month.
   *
   * @param name e.g. {@code 2024-05}
   * @param articles how many are dated in it, with separators
   */
  public record Month(String name, String articles) {}

  static MonthsPage of(SearchService search) {
    var all = Search.of("").withSize(1).withFacets(EnumSet.noneOf(Facet.class), Step.MONTH);
    return new MonthsPage(
        search.search(all).histogram().reversed().stream().map(MonthsPage::month).toList());
  }

  private static Month month(Count count) {
    return new Month(count.value(), Shown.number(count.count()));
  }
}
