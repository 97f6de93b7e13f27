package zhixun.ingest.crawl;

import java.net.URI;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import zhixun.ingest.fetch.Fetcher;
import zhixun.ingest.fetch.HostKey;
import zhixun.ingest.frontier.KnownUrl;

/**
 * Starts visits, each on a virtual thread, as turns come up, and waits when there is nothing to
 * start. {@link #ring}, {@link #pause} and {@link #stop} are called from any thread, the rest from
 * one.
 */
final class CrawlLoop {
  private static final Logger log = LoggerFactory.getLogger(CrawlLoop.class);
  private static final Duration ORDERLY_STOP = Duration.ofSeconds(4);

  /** A run until idle leaves a host alone that asks us to stay away for longer. */
  private static final Duration PATIENCE = Duration.ofMinutes(10);

  private final CrawlTime time;
  private final HostTurns turns;
  private final Consumer<KnownUrl> visit;
  private final Fetcher fetcher;
  private final ExecutorService workers = Executors.newVirtualThreadPerTaskExecutor();
  private final Semaphore bell = new Semaphore(0);
  private volatile boolean stopping;
  private volatile boolean broken;
  private volatile boolean skipping;

  /**
   * @param visit does one visit, and returns when it is written down
   * @param fetcher breaks off what is under way when a stop takes too long
   */
  CrawlLoop(CrawlTime time, HostTurns turns, Consumer<KnownUrl> visit, Fetcher fetcher) {
    this.time = time;
    this.turns = turns;
    this.visit = visit;
    this.fetcher = fetcher;
  }

  /** Visits what becomes due until {@link #stop}, then lets what is under way end. */
  void runUntilStopped(int parallelism, Runnable between) {
    while (!stopping && !broken) {
      step(parallelism);
      between.run();
    }
    drain();
  }

  /** Visits what is due within the turns' horizon, skipping waits instead of waiting. */
  void runUntilIdle(int parallelism, Runnable between) {
    skipping = true;
    try {
      while (!broken && step(parallelism)) {
        between.run();
      }
    } finally {
      skipping = false;
    }
  }

  void begin() {
    stopping = false;
  }

  void stop() {
    stopping = true;
    ring();
  }

  boolean stopping() {
    return stopping;
  }

  boolean broken() {
    return broken;
  }

  void close() {
    workers.shutdownNow();
  }

  /** Starts the next visit, or waits for something to change; false when nothing is left to do. */
  private boolean step(int parallelism) {
    if (turns.busy() >= parallelism) {
      await(200);
      return true;
    }
    Optional<KnownUrl> next = turns.take(time.instant());
    if (next.isPresent()) {
      dispatch(next.get());
      return true;
    }
    if (!skipping || turns.busy() > 0) {
      await(skipping ? 200 : waitMillis());
      return true;
    }
    return skip();
  }

  private boolean skip() {
    Optional<Instant> wake = turns.nextWake();
    boolean soon = wake.isPresent() && !wake.get().isAfter(time.instant().plus(PATIENCE));
    if (soon) {
      time.skipTo(wake.get());
    }
    return soon;
  }

  /** Within a run until idle time is skipped, else waited for. */
  boolean pause(Instant at) {
    if (skipping) {
      time.skipTo(at);
    }
    var never = new Semaphore(0);
    while (!stopping && time.instant().isBefore(at)) {
      long millis = Math.clamp(Duration.between(time.instant(), at).toMillis(), 1, 100);
      try {
        if (never.tryAcquire(millis, TimeUnit.MILLISECONDS)) {
          return true;
        }
      } catch (InterruptedException e) {
        Thread.currentThread().interrupt();
        return false;
      }
    }
    return !stopping;
  }

  private long waitMillis() {
    Instant now = time.instant();
    Instant wake = turns.nextWake().orElse(now.plusSeconds(1));
    return Math.clamp(Duration.between(now, wake).toMillis(), 1, 250);
  }

  private void dispatch(KnownUrl known) {
    String host = HostKey.of(URI.create(known.url()));
    workers.execute(
        () -> {
          boolean sound = false;
          try {
            visit.accept(known);
            sound = true;
          } finally {
            broken |= !sound;
            turns.finished(host);
            ring();
          }
        });
  }

  /** Something has changed: look again. */
  void ring() {
    bell.release();
  }

  /** Returns when a visit has ended, or after that time. */
  private void await(long millis) {
    try {
      if (bell.tryAcquire(millis, TimeUnit.MILLISECONDS)) {
        bell.drainPermits();
      }
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }

  /** Waits for the fetches under way, then breaks them off. */
  private void drain() {
    awaitWorkers();
    if (turns.busy() > 0) {
      log.info("breaking off {} fetches", turns.busy());
      fetcher.breakOff();
      awaitWorkers();
    }
  }

  private void awaitWorkers() {
    long until = System.nanoTime() + ORDERLY_STOP.toNanos();
    while (turns.busy() > 0 && System.nanoTime() < until) {
      await(50);
    }
  }
}
