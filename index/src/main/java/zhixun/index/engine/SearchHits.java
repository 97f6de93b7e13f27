package zhixun.index.engine;

import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import zhixun.contract.event.ArticleId;
import zhixun.contract.event.StoryId;

/**
 * What a search found.
 *
 * @param total matching articles, before grouping
 * @param hits best first
 * @param facets counts of articles by value, largest first
 * @param histogram articles by day ({@code 2024-05-31}) or month ({@code 2024-05}), in order
 * @param next the cursor of the next page; null on the last
 */
public record SearchHits(
    long total,
    List<Hit> hits,
    Map<SearchRequest.Facet, List<Count>> facets,
    List<Count> histogram,
    @Nullable String next) {
  public SearchHits {
    hits = List.copyOf(hits);
    facets = Map.copyOf(facets);
    histogram = List.copyOf(histogram);
  }

  /**
   * One hit.
   *
   * @param article the article, or the best one of the story
   * @param key the article's name in the outside world
   * @param score relevance, comparable within one search only; 0 in other orders
   * @param others how many further matching articles the hit stands for
   */
  public record Hit(ArticleId article, String key, StoryId story, double score, int others) {}

  /** How many articles have a value. */
  public record Count(String value, long count) {}
}
