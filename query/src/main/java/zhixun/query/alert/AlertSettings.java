package zhixun.query.alert;

import java.time.Duration;

/**
 * What may raise an alert.
 *
 * @param maxAge an article published longer than this before it was fetched raises none
 * @param asArriving articles count as arriving on their own dates, whatever way they came: for
 *     batches and demonstrations
 */
public record AlertSettings(Duration maxAge, boolean asArriving) {
  public AlertSettings {
    if (maxAge.isNegative()) {
      throw new IllegalArgumentException("maxAge " + maxAge + " is negative");
    }
  }

  /** Live articles of the last 72 hours. */
  public static AlertSettings live() {
    return new AlertSettings(Duration.ofDays(3), false);
  }

  /** Every article, on its own date. */
  public static AlertSettings batch() {
    return new AlertSettings(Duration.ofDays(3), true);
  }
}
