package zhixun.query.search;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import zhixun.contract.event.Assignment;
import zhixun.contract.event.Story;
import zhixun.index.engine.SearchHits.Count;
import zhixun.index.engine.SearchRequest.Facet;
import zhixun.query.language.ParsedQuery.Fault;

/**
 * What a search found, ready to be shown.
 *
 * @param faults what of the query was not understood
 * @param notes which names and words were searched beside the typed ones
 * @param suggestions likelier spellings, each a whole query
 * @param total matching articles, before grouping
 * @param facets counts of articles, largest first; values of categories are codes
 * @param histogram articles by step, in order
 * @param next cursor of the next page; null on the last
 */
public record SearchAnswer(
    List<Fault> faults,
    List<Expansion.Note> notes,
    List<String> suggestions,
    long total,
    List<Result> results,
    Map<Facet, List<Count>> facets,
    List<Count> histogram,
    @Nullable String next) {
  public SearchAnswer {
    faults = List.copyOf(faults);
    notes = List.copyOf(notes);
    suggestions = List.copyOf(suggestions);
    results = List.copyOf(results);
    facets = Map.copyOf(facets);
    histogram = List.copyOf(histogram);
  }

  /**
   * One result.
   *
   * @param assignment the article, or the story's best one for this query
   * @param story the story as it stands; empty until its record has arrived
   * @param others further matching articles that this result stands for
   * @param title the whole title, marked
   * @param passages the best of the body, in its order, marked; empty for a headline without text
   */
  public record Result(
      Assignment assignment,
      Optional<Story> story,
      double score,
      int others,
      Passage title,
      List<Passage> passages) {
    public Result {
      passages = List.copyOf(passages);
    }
  }
}
