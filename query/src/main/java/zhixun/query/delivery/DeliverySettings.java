package zhixun.query.delivery;

import java.time.Duration;
import java.time.LocalTime;

/**
 * When is tried again.
 *
 * @param firstRetry after the first failure; doubled by each further one
 * @param longestRetry the most between two attempts
 * @param giveUpAfter counted from when it was due for the first time
 * @param dailyAt when daily digests go out, Asia/Shanghai
 */
public record DeliverySettings(
    Duration firstRetry, Duration longestRetry, Duration giveUpAfter, LocalTime dailyAt) {
  /** 10 s, doubled up to an hour, for two days; digests at 08:30. */
  public static DeliverySettings standard() {
    return new DeliverySettings(
        Duration.ofSeconds(10), Duration.ofHours(1), Duration.ofDays(2), LocalTime.of(8, 30));
  }

  /** How long to wait after this attempt, counted from 1. */
  Duration wait(int attempt) {
    Duration wait = firstRetry.multipliedBy(1L << Math.min(attempt - 1, 20));
    return wait.compareTo(longestRetry) < 0 ? wait : longestRetry;
  }
}
