package zhixun.index.engine.lucene;

import java.util.ArrayList;
import java.util.List;
import org.apache.lucene.index.LeafReaderContext;
import org.apache.lucene.search.DocIdSetIterator;
import org.apache.lucene.util.BitSetIterator;
import org.apache.lucene.util.FixedBitSet;

/**
 * What a search found, before any order.
 *
 * @param leaves segments with their candidates and, among these, the hits
 * @param rule which candidates are hits
 */
record Matches(List<Leaf> leaves, MatchRule rule) {
  /**
   * One segment.
   *
   * @param candidates live articles that the filters let through and that hold any concept
   * @param hits those of them that the rule takes
   */
  record Leaf(Holdings holdings, FixedBitSet candidates, FixedBitSet hits) {
    LeafReaderContext context() {
      return holdings.leaf();
    }

    /** The hits. */
    DocIdSetIterator iterator() {
      return new BitSetIterator(hits, 0);
    }
  }

  static Matches of(List<Holdings> scanned, int concepts, int enough) {
    long[] sure = new long[concepts + 1];
    long[] any = new long[concepts + 1];
    var candidates = new ArrayList<FixedBitSet>();
    for (Holdings leaf : scanned) {
      FixedBitSet docs = leaf.candidates();
      candidates.add(docs);
      leaf.tally(docs, concepts, sure, any);
    }
    MatchRule rule = MatchRule.of(sure, any, enough);
    var leaves = new ArrayList<Leaf>();
    for (int i = 0; i < scanned.size(); i++) {
      FixedBitSet hits = scanned.get(i).hits(candidates.get(i), concepts, rule);
      leaves.add(new Leaf(scanned.get(i), candidates.get(i), hits));
    }
    return new Matches(leaves, rule);
  }
}
