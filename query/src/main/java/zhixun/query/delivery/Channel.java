package zhixun.query.delivery;

import java.time.Duration;

/**
 * One way out, such as webhooks or mail; it serves every address of its scheme. Implementations are
 * thread-safe, return within a minute and never throw for what a receiver does.
 */
public interface Channel {
  /** What stands before the colon of a subscription's channel: {@code webhook}. */
  String scheme();

  Answer send(Parcel parcel);

  /** How many alerts of one subscription may go together when they are due at once. */
  default int batch() {
    return 1;
  }

  /** The least time between two parcels to one address. */
  default Duration pace() {
    return Duration.ZERO;
  }
}
