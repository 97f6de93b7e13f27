package zhixun.index.engine.lucene;

import java.io.IOException;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.apache.lucene.index.DocValues;
import org.apache.lucene.index.LeafReader;
import org.apache.lucene.index.NumericDocValues;
import org.apache.lucene.index.SortedDocValues;
import org.apache.lucene.index.SortedSetDocValues;
import org.apache.lucene.search.DocIdSetIterator;
import zhixun.contract.event.Dated;
import zhixun.index.document.Fields;
import zhixun.index.engine.SearchHits.Count;
import zhixun.index.engine.SearchRequest;
import zhixun.index.engine.SearchRequest.Facet;
import zhixun.index.engine.SearchRequest.Step;

/** Counts the values of all matching articles by doc values, segment by segment. */
final class FacetCounter {
  private static final int MAX_VALUES = 50;
  private static final long DAY_MILLIS = 86_400_000;

  private final SearchRequest request;
  private final Map<Facet, Map<String, Long>> facets = new EnumMap<>(Facet.class);
  private final Map<Long, Long> days = new TreeMap<>();

  FacetCounter(SearchRequest request) {
    this.request = request;
    request.facets().forEach(f -> facets.put(f, new HashMap<>()));
  }

  record Counts(Map<Facet, List<Count>> facets, List<Count> histogram) {}

  Counts count(Matches matches) throws IOException {
    if (facets.isEmpty() && request.histogram() == null) {
      return new Counts(Map.of(), List.of());
    }
    for (Matches.Leaf leaf : matches.leaves()) {
      count(leaf.context().reader(), leaf.iterator());
    }
    var out = new EnumMap<Facet, List<Count>>(Facet.class);
    facets.forEach((facet, counts) -> out.put(facet, largest(counts)));
    return new Counts(out, histogram());
  }

  private void count(LeafReader reader, DocIdSetIterator found) throws IOException {
    var counters = new ArrayList<Counter>();
    for (Facet facet : facets.keySet()) {
      counters.add(counter(reader, facet));
    }
    if (request.histogram() != null) {
      counters.add(new DayCounter(DocValues.getNumeric(reader, Fields.TIME), days));
    }
    for (int doc = found.nextDoc(); doc != DocIdSetIterator.NO_MORE_DOCS; doc = found.nextDoc()) {
      for (Counter counter : counters) {
        counter.add(doc);
      }
    }
    for (Counter counter : counters) {
      counter.end();
    }
  }

  private Counter counter(LeafReader reader, Facet facet) throws IOException {
    Map<String, Long> sums = facets.getOrDefault(facet, new HashMap<>());
    return switch (facet) {
      case CATEGORY -> new SetCounter(DocValues.getSortedSet(reader, Fields.CATEGORY), sums);
      case COMPANY -> new SetCounter(DocValues.getSortedSet(reader, Fields.COMPANY), sums);
      case ISSUER -> new SetCounter(DocValues.getSortedSet(reader, Fields.ISSUER), sums);
      case SOURCE -> {
        SortedDocValues values = DocValues.getSorted(reader, Fields.SOURCE);
        yield new SetCounter(DocValues.singleton(values), sums);
      }
    };
  }

  private static List<Count> largest(Map<String, Long> counts) {
    return counts.entrySet().stream()
        .map(e -> new Count(e.getKey(), e.getValue()))
        .sorted(Comparator.comparingLong(Count::count).reversed().thenComparing(Count::value))
        .limit(MAX_VALUES)
        .toList();
  }

  private List<Count> histogram() {
    var steps = new TreeMap<String, Long>();
    days.forEach((day, n) -> steps.merge(step(day), n, Long::sum));
    return steps.entrySet().stream().map(e -> new Count(e.getKey(), e.getValue())).toList();
  }

  private String step(long day) {
    String text = LocalDate.ofEpochDay(day).toString();
    return request.histogram() == Step.MONTH ? text.substring(0, 7) : text;
  }

  /** Counts within one segment. */
  private interface Counter {
    void add(int doc) throws IOException;

    default void end() throws IOException {}
  }

  private static final class SetCounter implements Counter {
    private final SortedSetDocValues values;
    private final Map<String, Long> sums;
    private final int[] counts;

    SetCounter(SortedSetDocValues values, Map<String, Long> sums) {
      this.values = values;
      this.sums = sums;
      this.counts = new int[(int) values.getValueCount()];
    }

    @Override
    public void add(int doc) throws IOException {
      if (values.advanceExact(doc)) {
        int n = values.docValueCount();
        for (int i = 0; i < n; i++) {
          counts[(int) values.nextOrd()]++;
        }
      }
    }

    @Override
    public void end() throws IOException {
      for (int ord = 0; ord < counts.length; ord++) {
        if (counts[ord] > 0) {
          sums.merge(values.lookupOrd(ord).utf8ToString(), (long) counts[ord], Long::sum);
        }
      }
    }
  }

  private static final class DayCounter implements Counter {
    private static final long OFFSET =
        Dated.ZONE.getRules().getOffset(Instant.parse("2024-01-01T00:00:00Z")).getTotalSeconds()
            * 1000L;

    private final NumericDocValues times;
    private final Map<Long, Long> days;

    DayCounter(NumericDocValues times, Map<Long, Long> days) {
      this.times = times;
      this.days = days;
    }

    @Override
    public void add(int doc) throws IOException {
      if (times.advanceExact(doc)) {
        days.merge(Math.floorDiv(times.longValue() + OFFSET, DAY_MILLIS), 1L, Long::sum);
      }
    }
  }
}
