package zhixun.classify.story;

import java.time.Duration;

/**
 * How grouping works.
 *
 * @param window how far apart in event time two reports of one event may lie
 * @param capacity articles remembered; beyond it the oldest days are forgotten
 * @param candidates past articles weighed for a new one
 * @param threshold log odds from which an article joins
 * @param nearest weight of the most like member against the mean of all, 0..1
 */
public record StorySettings(
    Duration window, int capacity, int candidates, double threshold, double nearest) {
  /** What the figures of the documentation were measured with. */
  public static final StorySettings DEFAULT =
      new StorySettings(Duration.ofDays(7), 200_000, 48, -1.0, 0.6);

  public StorySettings {
    if (window.isNegative() || window.isZero() || capacity < 1 || candidates < 1) {
      throw new IllegalArgumentException(
          "window "
              + window
              + ", capacity "
              + capacity
              + " and candidates "
              + candidates
              + " must be positive");
    }
    if (!(nearest >= 0 && nearest <= 1)) {
      throw new IllegalArgumentException("nearest " + nearest + " not in 0..1");
    }
  }
}
