package zhixun.ingest.health;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * What one visit of a list brought.
 *
 * @param entries articles it announces
 * @param same whether it was the very same bytes as last time
 * @param newest publish time of the newest article in it; null when it gives none
 * @param mended whether its XML had to be mended
 * @param charset what it was read in; null when that was not looked at
 */
public record ListReading(
    int entries,
    boolean same,
    @Nullable Instant newest,
    boolean mended,
    @Nullable String charset) {}
