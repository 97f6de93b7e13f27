package zhixun.index.engine;

import zhixun.contract.event.ArticleId;

/**
 * The port of search. Every engine gives the same hit lists on the contract kit's cases.
 * Thread-safe.
 */
public interface SearchEngine {
  SearchHits search(SearchRequest request);

  /** Why {@code article} stands where it stands for this request, as indented lines. */
  String explain(SearchRequest request, ArticleId article);

  /** How many articles hold this phrase; 0 also for one without a letter, digit or character. */
  long frequency(String phrase);

  /** How many articles can be found now. */
  long size();
}
