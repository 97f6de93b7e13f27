package zhixun.app.role;

/** Waits that an interrupt turns into an end of the process. */
final class Waiting {
  private Waiting() {}

  static void join(Thread thread) {
    try {
      thread.join();
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException("interrupted while waiting for " + thread.getName(), e);
    }
  }
}
