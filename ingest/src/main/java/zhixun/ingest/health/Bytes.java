package zhixun.ingest.health;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * How a list's bytes have been.
 *
 * @param same visits in a row that brought the very same
 * @param since when the first of those came; null before the first visit
 * @param charset they are read in; null when unknown
 * @param charsetBefore what it was before it last changed; null when it never did
 * @param charsetAt when it last changed; null when it never did
 */
public record Bytes(
    int same,
    @Nullable Instant since,
    @Nullable String charset,
    @Nullable String charsetBefore,
    @Nullable Instant charsetAt) {
  static final Bytes NONE = new Bytes(0, null, null, null, null);

  Bytes next(ListReading reading, Instant now) {
    String read = reading.charset() == null ? charset : reading.charset();
    boolean changed = charset != null && !charset.equals(read);
    return new Bytes(
        reading.same() ? same + 1 : 0,
        reading.same() && since != null ? since : now,
        read,
        changed ? charset : charsetBefore,
        changed ? now : charsetAt);
  }
}
