package zhixun.query.delivery;

import java.time.Duration;
import org.jspecify.annotations.Nullable;

/** What a receiver made of a parcel. */
public sealed interface Answer {
  /** What it said, or what went wrong; without secrets, at most 200 characters. */
  String text();

  /** It has it. */
  record Sent(String text) implements Answer {}

  /**
   * It may take it later.
   *
   * @param after how long it asked to be left alone; null where it asked nothing
   */
  record Later(String text, @Nullable Duration after) implements Answer {}

  /** It will never take it as it is. */
  record Refused(String text) implements Answer {}
}
