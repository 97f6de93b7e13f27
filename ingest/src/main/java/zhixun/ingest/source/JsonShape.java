package zhixun.ingest.source;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Where a list API keeps what. A path is names joined by dots, {@code []} for every element and
 * {@code [0]} for one; alternatives are joined by {@code |}, the first that is not empty counts.
 *
 * @param items path to the entries, e.g. {@code data.items[]}
 * @param title path within an entry
 * @param link path within an entry, or an address with {@code {path}} in it
 * @param date path within an entry: epoch seconds or milliseconds, or a date as text
 * @param text path to the whole text, where the list holds it (快讯); null: the page is fetched
 * @param dateFormat kept for lists whose text dates need a pattern of {@code DateTimeFormatter}
 */
public record JsonShape(
    String items,
    List<String> title,
    String link,
    @Nullable String date,
    @Nullable String text,
    @Nullable String dateFormat) {
  public JsonShape {
    title = List.copyOf(title);
    if (title.isEmpty()) {
      throw new IllegalArgumentException("no path to the title");
    }
  }
}
