package zhixun.index.engine;

import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * One search.
 *
 * @param wanted what is ranked: an article that covers more of its concepts stands higher, and one
 *     that covers too few is no hit
 * @param filters must all match; they do not change the order
 * @param sort the order of the hits
 * @param group what one hit is
 * @param size how many hits, 0..{@value #MAX_SIZE}
 * @param cursor where the last page ended ({@link SearchHits#next}); null for the first page
 * @param facets counts wanted
 * @param histogram the step of the date histogram; null for none
 */
public record SearchRequest(
    Clause wanted,
    List<Clause> filters,
    Sort sort,
    Group group,
    int size,
    @Nullable String cursor,
    Set<Facet> facets,
    @Nullable Step histogram) {
  public static final int MAX_SIZE = 1_000;

  public SearchRequest {
    filters = List.copyOf(filters);
    facets = Set.copyOf(facets);
    if (size < 0 || size > MAX_SIZE) {
      throw new IllegalArgumentException("size " + size + " not in 0.." + MAX_SIZE);
    }
  }

  /** The first {@code size} articles by relevance, without facets. */
  public static SearchRequest of(Clause wanted, int size) {
    return new SearchRequest(
        wanted, List.of(), Sort.RELEVANCE, Group.ARTICLE, size, null, Set.of(), null);
  }

  /** Orders of hits; equals stand newest first. */
  public enum Sort {
    RELEVANCE,
    NEWEST,
    OLDEST,
    IMPORTANCE
  }

  /** What one hit is. */
  public enum Group {
    /** An article; articles with equal titles are one hit. */
    ARTICLE,
    /** A story, shown by its best article. */
    STORY
  }

  /** Properties that can be counted. */
  public enum Facet {
    CATEGORY,
    SOURCE,
    COMPANY,
    ISSUER
  }

  /** Steps of the date histogram, in Asia/Shanghai. */
  public enum Step {
    DAY,
    MONTH
  }
}
