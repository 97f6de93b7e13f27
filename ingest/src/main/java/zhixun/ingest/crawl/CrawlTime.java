package zhixun.ingest.crawl;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;

/**
 * The crawl's time: the given clock, plus what a run until idle skipped instead of waiting. Never
 * runs back. Thread-safe.
 */
final class CrawlTime implements InstantSource {
  private final InstantSource clock;
  private Duration skipped = Duration.ZERO;
  private Instant latest = Instant.MIN;

  CrawlTime(InstantSource clock) {
    this.clock = clock;
  }

  @Override
  public synchronized Instant instant() {
    Instant now = clock.instant().plus(skipped);
    latest = now.isAfter(latest) ? now : latest;
    return latest;
  }

  /** Goes on as if it were {@code at}, if that is later than now. */
  synchronized void skipTo(Instant at) {
    Duration ahead = Duration.between(instant(), at);
    if (ahead.isPositive()) {
      skipped = skipped.plus(ahead);
    }
  }
}
