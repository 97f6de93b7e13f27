package zhixun.index.engine.lucene;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import org.apache.lucene.index.LeafReaderContext;
import org.apache.lucene.index.PostingsEnum;
import org.apache.lucene.search.BooleanClause.Occur;
import org.apache.lucene.search.BooleanQuery;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.ScoreMode;
import org.apache.lucene.search.Scorer;
import org.apache.lucene.search.Weight;
import org.apache.lucene.util.FixedBitSet;
import org.jspecify.annotations.Nullable;
import zhixun.contract.event.TermKind;
import zhixun.index.document.Fields;
import zhixun.index.engine.Clause.Concept;
import zhixun.index.engine.Clause.Form;
import zhixun.index.engine.lucene.Holdings.Mark;

/**
 * One pass over the postings of a query's forms. What is counted, sorted, ranked and shown as
 * facets all comes from what it notes, so no posting is read twice. Confined to one search.
 */
final class ConceptScan {
  /** Forms lighter than this are near words, no sure sign. */
  private static final double SURE_WEIGHT = 0.8;

  private final IndexSearcher searcher;
  private final IndexTerms terms;
  private final RankingWeights weights;
  private final List<Holdings> leaves = new ArrayList<>();

  private ConceptScan(IndexSearcher searcher, IndexTerms terms, RankingWeights weights) {
    this.searcher = searcher;
    this.terms = terms;
    this.weights = weights;
  }

  /** The holdings of each segment: required concepts first, then the optional ones. */
  static List<Holdings> of(
      IndexSearcher searcher, IndexTerms terms, RankedQuery query, RankingWeights weights)
      throws IOException {
    var scan = new ConceptScan(searcher, terms, weights);
    List<Concept> all = query.concepts();
    Weight filter = scan.filter(query.hard());
    for (LeafReaderContext leaf : searcher.getIndexReader().leaves()) {
      scan.leaves.add(new Holdings(leaf, all.size(), allowed(filter, leaf)));
    }
    for (int i = 0; i < all.size(); i++) {
      scan.concept(i, all.get(i));
    }
    return scan.leaves;
  }

  private @Nullable Weight filter(List<Query> hard) throws IOException {
    if (hard.isEmpty()) {
      return null;
    }
    var all = new BooleanQuery.Builder();
    hard.forEach(h -> all.add(h, Occur.FILTER));
    Query query = searcher.rewrite(all.build());
    return searcher.createWeight(query, ScoreMode.COMPLETE_NO_SCORES, 1);
  }

  private static @Nullable FixedBitSet allowed(@Nullable Weight filter, LeafReaderContext leaf)
      throws IOException {
    if (filter == null) {
      return null;
    }
    var out = new FixedBitSet(Math.max(leaf.reader().maxDoc(), 1));
    Scorer scorer = filter.scorer(leaf);
    if (scorer != null) {
      out.or(scorer.iterator());
    }
    return out;
  }

  private void concept(int index, Concept concept) throws IOException {
    for (Form form : concept.forms()) {
      Written written = Written.of(form.text());
      double each = form.weight();
      boolean sure = each >= SURE_WEIGHT;
      boolean hits = concept.required();
      var title = new Mark(index, each * weights.title(), sure, hits);
      var lead = new Mark(index, each * weights.lead(), sure, hits);
      var body = new Mark(index, each * weights.body(), sure, hits);
      for (int i = 0; i < leaves.size(); i++) {
        mark(i, title, Fields.TITLE, written);
        if (mark(i, body, Fields.BODY, written)) {
          mark(i, lead, Fields.LEAD, written);
        }
      }
    }
    for (TermKind kind : concept.kinds()) {
      Written written = Written.one(kind.code());
      double each = Concept.KIND_WEIGHT;
      var title = new Mark(index, each * weights.title(), true, concept.required());
      var body = new Mark(index, each * weights.body(), true, concept.required());
      for (int i = 0; i < leaves.size(); i++) {
        mark(i, title, Fields.TITLE_MENTION_KIND, written);
        mark(i, body, Fields.MENTION_KIND, written);
      }
    }
  }

  /** Whether the form stands anywhere in the segment, as far as its terms tell. */
  private boolean mark(int leaf, Mark mark, String field, Written written) throws IOException {
    IndexTerms.Leaf in = terms.leaves().get(leaf);
    if (written.terms().size() == 1) {
      PostingsEnum found = in.postings(field, written.terms().getFirst(), PostingsEnum.NONE);
      if (found != null) {
        leaves.get(leaf).mark(mark, found);
      }
      return found != null;
    }
    PairPhrase found = PairPhrase.of(in, field, written);
    if (found != null) {
      leaves.get(leaf).mark(mark, found);
    }
    return found != null;
  }
}
