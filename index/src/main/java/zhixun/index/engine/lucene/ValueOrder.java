package zhixun.index.engine.lucene;

import java.io.IOException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.PriorityQueue;
import org.apache.lucene.index.DocValues;
import org.apache.lucene.index.NumericDocValues;
import org.apache.lucene.search.DocIdSetIterator;
import zhixun.index.document.Fields;
import zhixun.index.engine.SearchRequest.Sort;

/** Hits by time or importance; equals stand newest first. */
final class ValueOrder {
  private final Sort sort;

  ValueOrder(Sort sort) {
    this.sort = sort;
  }

  private record Valued(int doc, long key, long time) {}

  private static final Comparator<Valued> WORST_FIRST =
      Comparator.comparingLong(Valued::key)
          .thenComparingLong(Valued::time)
          .thenComparing(Comparator.comparingInt(Valued::doc).reversed());

  /** The first {@code most}, as numbers in the whole index. */
  List<Integer> first(Matches matches, int most) throws IOException {
    var best = new PriorityQueue<Valued>(WORST_FIRST);
    for (Matches.Leaf leaf : matches.leaves()) {
      var reader = leaf.context().reader();
      NumericDocValues times = DocValues.getNumeric(reader, Fields.TIME);
      NumericDocValues importance = DocValues.getNumeric(reader, Fields.IMPORTANCE);
      DocIdSetIterator hits = leaf.iterator();
      for (int doc = hits.nextDoc(); doc != DocIdSetIterator.NO_MORE_DOCS; doc = hits.nextDoc()) {
        long time = times.advanceExact(doc) ? times.longValue() : 0;
        long weight =
            sort == Sort.IMPORTANCE && importance.advanceExact(doc) ? importance.longValue() : 0;
        var valued = new Valued(leaf.context().docBase + doc, key(time, weight), time);
        if (best.size() < most) {
          best.add(valued);
        } else if (WORST_FIRST.compare(valued, best.element()) > 0) {
          best.poll();
          best.add(valued);
        }
      }
    }
    var out = new ArrayList<>(best);
    out.sort(WORST_FIRST.reversed());
    return out.stream().map(Valued::doc).toList();
  }

  private long key(long time, long importance) {
    return switch (sort) {
      case RELEVANCE, NEWEST -> time;
      case OLDEST -> -time;
      case IMPORTANCE -> importance;
    };
  }
}
