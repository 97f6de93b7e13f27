package zhixun.contract.event;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * One step in the delivery of one alert over one channel.
 *
 * @param alert which alert
 * @param channel where to, without secrets
 * @param state how far it has come
 * @param attempt counts from 1
 * @param at when
 * @param answer what the receiver said, or why it failed
 */
public record Delivery(
    AlertId alert, String channel, State state, int attempt, Instant at, @Nullable String answer) {
  /** How far a delivery has come. */
  public enum State {
    QUEUED,
    SENT,
    RETRYING,
    PARKED
  }
}
