package zhixun.index.engine.lucene;

import java.io.IOException;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.search.Query;

/**
 * The articles that are hits: those that hold all concepts or, where these are few, most of them.
 *
 * @param total how many
 * @param least how many of the concepts each holds
 */
record MatchSet(Query query, long total, int least) {
  static MatchSet of(IndexSearcher searcher, RankedQuery ranked, int enough) throws IOException {
    int least = ranked.required().size();
    Query query = CandidateQuery.matching(ranked, least);
    long total = searcher.count(query);
    while (least > 1 && total < enough) {
      least--;
      query = CandidateQuery.matching(ranked, least);
      total = searcher.count(query);
    }
    return new MatchSet(query, total, least);
  }
}
