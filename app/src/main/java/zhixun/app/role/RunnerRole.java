package zhixun.app.role;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import zhixun.app.runner.StageRunner;

/** Runs stage runners, each on a thread of its own. */
final class RunnerRole implements RunningRole {
  private final List<StageRunner<?>> runners;
  private final Runnable afterwards;
  private final List<Thread> threads = new ArrayList<>();

  RunnerRole(List<StageRunner<?>> runners, Runnable afterwards) {
    this.runners = List.copyOf(runners);
    this.afterwards = afterwards;
  }

  @Override
  public void start(Consumer<Throwable> failed) {
    for (StageRunner<?> runner : runners) {
      threads.add(
          Thread.ofPlatform()
              .name(runner.name())
              .uncaughtExceptionHandler((thread, failure) -> failed.accept(failure))
              .start(runner));
    }
  }

  @Override
  public void stop() {
    runners.forEach(StageRunner::askToStop);
    for (Thread thread : threads) {
      Waiting.join(thread);
    }
    if (!threads.isEmpty()) {
      threads.clear();
      afterwards.run();
    }
  }
}
