package zhixun.query.digest;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * A place for the analyst's own words: kept through every rebuild.
 *
 * @param name documented name, e.g. {@code advice}
 * @param title its heading
 * @param text null until someone writes it
 */
public record Slot(
    String name, String title, @Nullable String text, @Nullable String by, @Nullable Instant at) {}
