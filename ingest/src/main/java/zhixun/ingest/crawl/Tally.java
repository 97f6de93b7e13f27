package zhixun.ingest.crawl;

import java.util.EnumMap;
import java.util.Map;
import java.util.concurrent.atomic.AtomicLong;
import zhixun.ingest.crawl.CrawlCounts.Outcome;

/** Counts outcomes from many threads. */
final class Tally {
  private final Map<Outcome, AtomicLong> counts = new EnumMap<>(Outcome.class);

  Tally() {
    for (Outcome outcome : Outcome.values()) {
      counts.put(outcome, new AtomicLong());
    }
  }

  void add(Outcome outcome) {
    AtomicLong count = counts.get(outcome);
    if (count != null) {
      count.incrementAndGet();
    }
  }

  Map<Outcome, Long> snapshot() {
    var out = new EnumMap<Outcome, Long>(Outcome.class);
    counts.forEach((outcome, count) -> out.put(outcome, count.get()));
    return out;
  }
}
