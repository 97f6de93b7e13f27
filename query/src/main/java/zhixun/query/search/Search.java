package zhixun.query.search;

import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import zhixun.contract.event.Category;
import zhixun.index.engine.SearchRequest.Facet;
import zhixun.index.engine.SearchRequest.Group;
import zhixun.index.engine.SearchRequest.Sort;
import zhixun.index.engine.SearchRequest.Step;

/**
 * What a reader asks: a query in the search language and, beside it, what a form or a URL sets.
 *
 * @param text may be empty: then everything that the filters let through is found
 * @param categories at least one must fit; empty for all
 * @param sources at least one must fit; empty for all
 * @param from first day of publication (Asia/Shanghai); null for none
 * @param to last day, inclusive; null for none
 * @param phrases each must stand in title or body, as it is
 * @param not none may stand in title or body
 * @param aliases whether names and near words of the dictionary are searched too
 * @param cursor of the page before; null for the first
 */
public record Search(
    String text,
    List<Category> categories,
    List<String> sources,
    @Nullable LocalDate from,
    @Nullable LocalDate to,
    List<String> phrases,
    List<String> not,
    boolean aliases,
    Sort sort,
    Group group,
    int size,
    @Nullable String cursor,
    Set<Facet> facets,
    @Nullable Step histogram) {
  public Search {
    categories = List.copyOf(categories);
    sources = List.copyOf(sources);
    phrases = List.copyOf(phrases);
    not = List.copyOf(not);
    facets = Set.copyOf(facets);
  }

  /** Stories by relevance, ten of them, without facets. */
  public static Search of(String text) {
    return new Search(
        text,
        List.of(),
        List.of(),
        null,
        null,
        List.of(),
        List.of(),
        true,
        Sort.RELEVANCE,
        Group.STORY,
        10,
        null,
        Set.of(),
        null);
  }

  public Search withGroup(Group other) {
    return new Search(
        text,
        categories,
        sources,
        from,
        to,
        phrases,
        not,
        aliases,
        sort,
        other,
        size,
        cursor,
        facets,
        histogram);
  }

  public Search withSize(int other) {
    return new Search(
        text,
        categories,
        sources,
        from,
        to,
        phrases,
        not,
        aliases,
        sort,
        group,
        other,
        cursor,
        facets,
        histogram);
  }

  public Search withSort(Sort other) {
    return new Search(
        text,
        categories,
        sources,
        from,
        to,
        phrases,
        not,
        aliases,
        other,
        group,
        size,
        cursor,
        facets,
        histogram);
  }

  public Search withCursor(@Nullable String other) {
    return new Search(
        text,
        categories,
        sources,
        from,
        to,
        phrases,
        not,
        aliases,
        sort,
        group,
        size,
        other,
        facets,
        histogram);
  }

  public Search withCategories(List<Category> other) {
    return new Search(
        text, other, sources, from, to, phrases, not, aliases, sort, group, size, cursor, facets,
        histogram);
  }

  public Search withSources(List<String> other) {
    return new Search(
        text,
        categories,
        other,
        from,
        to,
        phrases,
        not,
        aliases,
        sort,
        group,
        size,
        cursor,
        facets,
        histogram);
  }

  public Search withDays(@Nullable LocalDate first, @Nullable LocalDate last) {
    return new Search(
        text,
        categories,
        sources,
        first,
        last,
        phrases,
        not,
        aliases,
        sort,
        group,
        size,
        cursor,
        facets,
        histogram);
  }

  public Search withPhrases(List<String> must, List<String> mustNot) {
    return new Search(
        text,
        categories,
        sources,
        from,
        to,
        must,
        mustNot,
        aliases,
        sort,
        group,
        size,
        cursor,
        facets,
        histogram);
  }

  public Search withAliases(boolean other) {
    return new Search(
        text,
        categories,
        sources,
        from,
        to,
        phrases,
        not,
        other,
        sort,
        group,
        size,
        cursor,
        facets,
        histogram);
  }

  public Search withFacets(Set<Facet> other, @Nullable Step step) {
    return new Search(
        text,
        categories,
        sources,
        from,
        to,
        phrases,
        not,
        aliases,
        sort,
        group,
        size,
        cursor,
        other,
        step);
  }
}
