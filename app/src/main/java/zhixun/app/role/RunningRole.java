package zhixun.app.role;

import java.util.List;
import java.util.function.Consumer;
import zhixun.app.runner.StageRunner;

/** A role that runs: what to start, what to stop. Stopping is idempotent. */
interface RunningRole {
  /** Starts it; a failure later on goes to {@code failed} and ends the process. */
  void start(Consumer<Throwable> failed);

  /** Returns once what it had in hand is durable. */
  void stop();

  /** A role that is one or more stages on threads of their own. */
  static RunningRole of(List<StageRunner<?>> runners, Runnable afterwards) {
    return new RunnerRole(runners, afterwards);
  }
}
