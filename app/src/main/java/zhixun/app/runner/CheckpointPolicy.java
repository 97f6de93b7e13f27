package zhixun.app.runner;

import java.time.Duration;
import java.time.Instant;

/** When effects are made durable: after 5 s, 5,000 events, or a second of quiet. One thread. */
final class CheckpointPolicy {
  private static final Duration LONGEST = Duration.ofSeconds(5);
  private static final Duration QUIET = Duration.ofSeconds(1);
  private static final int MOST_EVENTS = 5_000;

  private int pending;
  private Instant oldest = Instant.MIN;
  private Instant newest = Instant.MIN;

  void took(int events, Instant now) {
    if (events == 0) {
      return;
    }
    if (pending == 0) {
      oldest = now;
    }
    pending += events;
    newest = now;
  }

  boolean due(Instant now) {
    return pending >= MOST_EVENTS
        || (pending > 0 && (passed(oldest, LONGEST, now) || passed(newest, QUIET, now)));
  }

  boolean pending() {
    return pending > 0;
  }

  void done() {
    pending = 0;
  }

  private static boolean passed(Instant since, Duration wait, Instant now) {
    return !now.isBefore(since.plus(wait));
  }
}
