package zhixun.contract.event;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.Arrays;
import org.jspecify.annotations.Nullable;

/**
 * An event parked with its cause.
 *
 * @param origin where it stood: {@code topic/partition/offset}, {@code FILE:line}, or a URL
 * @param stage the stage that could not take it
 * @param cause short and groupable, e.g. {@code no article}, {@code garbled text}
 * @param detail place and value
 * @param eventKey the event's key, when it had one
 * @param payload the original as text, at most {@value #MAX_PAYLOAD} UTF-16 code units
 * @param truncated whether the original was longer
 * @param at when it was parked
 */
public record DeadLetter(
    String origin,
    String stage,
    String cause,
    String detail,
    @Nullable String eventKey,
    String payload,
    boolean truncated,
    Instant at) {
  public static final int MAX_PAYLOAD = 64 * 1024;

  public static DeadLetter of(
      String origin,
      String stage,
      String cause,
      String detail,
      @Nullable String eventKey,
      byte[] payload,
      Instant at) {
    boolean cut = payload.length > MAX_PAYLOAD;
    byte[] kept = cut ? Arrays.copyOf(payload, MAX_PAYLOAD) : payload;
    return new DeadLetter(
        origin, stage, cause, detail, eventKey, new String(kept, StandardCharsets.UTF_8), cut, at);
  }
}
