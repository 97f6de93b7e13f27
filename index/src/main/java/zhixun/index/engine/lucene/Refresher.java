package zhixun.index.engine.lucene;

import java.io.Closeable;
import java.time.Duration;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import zhixun.index.engine.IndexFeed;

/**
 * Refreshes at a steady pace; a refresh that fails makes the next write fail, never goes unseen.
 */
final class Refresher implements Closeable {
  private static final Duration LONGEST_STOP = Duration.ofSeconds(10);

  private final ScheduledExecutorService executor =
      Executors.newSingleThreadScheduledExecutor(
          work -> Thread.ofPlatform().daemon().name("index-refresh").unstarted(work));
  private final Future<?> refreshing;

  Refresher(IndexFeed feed, Duration pace) {
    long millis = pace.toMillis();
    refreshing =
        executor.scheduleWithFixedDelay(feed::refresh, millis, millis, TimeUnit.MILLISECONDS);
  }

  /**
   * @throws IllegalStateException with its cause, if refreshing has ended in failure
   */
  void requireAlive() {
    if (refreshing.isDone() && !refreshing.isCancelled()) {
      try {
        refreshing.get();
      } catch (ExecutionException e) {
        throw new IllegalStateException("the index can no longer be refreshed", e.getCause());
      } catch (InterruptedException e) {
        Thread.currentThread().interrupt();
      }
    }
  }

  @Override
  public void close() {
    executor.shutdown();
    try {
      if (!executor.awaitTermination(LONGEST_STOP.toSeconds(), TimeUnit.SECONDS)) {
        executor.shutdownNow();
      }
    } catch (InterruptedException e) {
      executor.shutdownNow();
      Thread.currentThread().interrupt();
    }
  }
}
