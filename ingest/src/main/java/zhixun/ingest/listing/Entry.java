package zhixun.ingest.listing;

import java.net.URI;
import org.jspecify.annotations.Nullable;
import zhixun.contract.event.Dated;

/**
 * One article as a list announces it.
 *
 * @param link where it stands
 * @param title empty when the list has none
 * @param date when the list says it was published; null when it does not, or not readably
 * @param author as the list has it
 * @param text the whole text, where the list holds it (快讯); null otherwise
 */
public record Entry(
    URI link, String title, @Nullable Dated date, @Nullable String author, @Nullable String text) {}
