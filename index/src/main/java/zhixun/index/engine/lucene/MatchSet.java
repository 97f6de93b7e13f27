package zhixun.index.engine.lucene;

import java.io.IOException;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.search.Query;

/**
 * The articles that are hits: those that hold all concepts by a name or a word of the same meaning;
 * where these are few, near words count too, then those that miss a concept.
 *
 * @param total how many
 * @param least how many of the concepts each holds
 */
record MatchSet(Query query, long total, int least) {
  private static final double[] WEIGHTS = {CandidateQuery.SURE_FORM, CandidateQuery.ANY_FORM};

  static MatchSet of(IndexSearcher searcher, RankedQuery ranked, int enough) throws IOException {
    MatchSet widest = null;
    for (int least = ranked.required().size(); widest == null || least > 0; least--) {
      for (double weight : WEIGHTS) {
        Query query = CandidateQuery.matching(ranked, least, weight);
        widest = new MatchSet(query, searcher.count(query), least);
        if (widest.total() >= enough) {
          return widest;
        }
      }
    }
    return widest;
  }
}
