package zhixun.app.cli;

import java.io.PrintWriter;
import java.time.Duration;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;
import zhixun.app.runner.Cluster;
import zhixun.app.runner.Groups;
import zhixun.app.status.PipelineStatus;

/** Says every few seconds how much each stage still has before it. */
final class Drain implements AutoCloseable {
  private static final Duration EVERY = Duration.ofSeconds(5);

  private final Cluster cluster;
  private final PrintWriter out;
  private final CountDownLatch done = new CountDownLatch(1);
  private @Nullable Thread thread;

  Drain(Cluster cluster, PrintWriter out) {
    this.cluster = cluster;
    this.out = out;
  }

  void start() {
    thread = Thread.ofVirtual().start(this::run);
  }

  private void run() {
    try (var groups = new Groups(cluster)) {
      while (!done.await(EVERY.toSeconds(), TimeUnit.SECONDS)) {
        out.println(line(groups));
      }
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }

  private static String line(Groups groups) {
    var line = new StringBuilder("积压");
    PipelineStatus.inputs()
        .forEach(
            (stage, topic) ->
                line.append(String.format("  %s %,d", stage, groups.standing(stage, topic).lag())));
    return line.toString();
  }

  @Override
  public void close() {
    done.countDown();
    try {
      if (thread != null) {
        thread.join();
      }
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }
}
