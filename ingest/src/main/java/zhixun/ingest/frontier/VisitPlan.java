package zhixun.ingest.frontier;

import java.time.Duration;
import java.time.Instant;
import java.util.Optional;

/**
 * When to visit again. A list: its own interval after a visit that brought something new, half as
 * much again after each one that did not, between the source's own interval and {@link
 * #LONGEST_LIST}. A page: a few times in its first days, since that is when corrections are made. A
 * failure: doubled waits, then never.
 */
public final class VisitPlan {
  public static final Duration LONGEST_LIST = Duration.ofHours(12);
  private static final Duration[] PAGE_AGES = {
    Duration.ofHours(2), Duration.ofHours(12), Duration.ofDays(1), Duration.ofDays(3)
  };
  private static final Duration FIRST_RETRY = Duration.ofMinutes(5);
  private static final int PAGE_FAILURES = 6;

  private VisitPlan() {}

  /** The next visit of a list that was just read. */
  public static Instant nextListing(
      Visits visits, Duration interval, Duration maxAge, Instant now) {
    double factor = Math.pow(1.5, Math.min(visits.quiet(), 20));
    Duration wait = Duration.ofMillis(Math.round(Math.min(interval.toMillis() * factor, 1e15)));
    Duration longest = longer(interval, LONGEST_LIST);
    Duration bounded = wait.compareTo(longest) > 0 ? longest : wait;
    return now.plus(longer(bounded, shorter(maxAge, longest)));
  }

  /** The next visit of a page that was just read, counted from when it was first read. */
  public static Optional<Instant> nextPage(Visits visits, Instant now) {
    Instant first = visits.first() == null ? now : visits.first();
    for (Duration age : PAGE_AGES) {
      Instant at = first.plus(age);
      if (at.isAfter(now)) {
        return Optional.of(at);
      }
    }
    return Optional.empty();
  }

  /** The next try after a failure that may pass; empty once a page has failed too often. */
  public static Optional<Instant> retry(KnownUrl.Kind kind, Visits visits, Instant now) {
    boolean list = kind == KnownUrl.Kind.LISTING;
    if (!list && visits.failures() >= PAGE_FAILURES) {
      return Optional.empty();
    }
    Duration wait = FIRST_RETRY.multipliedBy(1L << Math.min(Math.max(visits.failures() - 1, 0), 8));
    return Optional.of(now.plus(shorter(wait, LONGEST_LIST)));
  }

  private static Duration longer(Duration a, Duration b) {
    return a.compareTo(b) >= 0 ? a : b;
  }

  private static Duration shorter(Duration a, Duration b) {
    return a.compareTo(b) <= 0 ? a : b;
  }
}
