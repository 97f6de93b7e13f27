package zhixun.ingest.crawl;

import java.util.EnumMap;
import java.util.Map;

/**
 * What a crawl came to so far.
 *
 * @param counts by outcome; every outcome is present
 * @param known URLs in the frontier
 * @param queued URLs that are to be visited at some time
 */
public record CrawlCounts(Map<Outcome, Long> counts, long known, long queued) {
  /** What a visit, or an article found by one, came to. */
  public enum Outcome {
    LISTS_READ,
    LISTS_UNREADABLE,
    PAGES_READ,
    NOT_MODIFIED,
    ARTICLES,
    NEW_VERSIONS,
    UNCHANGED,
    DEAD_LETTERS,
    DISALLOWED,
    THROTTLED,
    REDIRECTED,
    FAILED,
    ROBOTS_READ
  }

  public CrawlCounts {
    var all = new EnumMap<Outcome, Long>(Outcome.class);
    for (Outcome outcome : Outcome.values()) {
      all.put(outcome, counts.getOrDefault(outcome, 0L));
    }
    counts = java.util.Collections.unmodifiableMap(all);
  }

  public long of(Outcome outcome) {
    return counts.getOrDefault(outcome, 0L);
  }
}
