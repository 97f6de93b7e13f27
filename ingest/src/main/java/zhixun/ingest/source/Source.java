package zhixun.ingest.source;

import static java.util.Objects.requireNonNull;

import java.net.URI;
import java.time.Duration;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/**
 * One publisher's site or column, and how to read its list.
 *
 * @param name unique; it is what articles carry as their source, e.g. 国家数据局·政策发布
 * @param group heading in the catalogue, e.g. 国家部委
 * @param home page a reader would open
 * @param listing where its new articles are announced
 * @param category what it mostly prints, as a hint; null when mixed
 * @param pace shortest time between two requests to its host
 * @param interval shortest time between two visits of the list; the source's own rhythm may stretch
 *     it
 * @param disabledReason why it is not crawled; null when it is
 * @param picturesReason why its lead images may be kept; null when they may not
 * @param headers sent with list requests, e.g. {@code Referer}; in order of name
 */
public record Source(
    String name,
    String group,
    URI home,
    Listing listing,
    @Nullable String category,
    Duration pace,
    Duration interval,
    @Nullable String disabledReason,
    @Nullable String picturesReason,
    Map<String, String> headers) {
  public static final Duration DEFAULT_PACE = Duration.ofSeconds(5);
  public static final Duration DEFAULT_INTERVAL = Duration.ofMinutes(30);

  /**
   * @throws IllegalArgumentException if the name is blank or a duration negative
   */
  public Source {
    requireNonNull(listing, "listing");
    if (name.isBlank()) {
      throw new IllegalArgumentException("source without name: " + listing.url());
    }
    if (pace.isNegative() || interval.isNegative()) {
      throw new IllegalArgumentException("negative pace or interval of source " + name);
    }
    headers = java.util.Collections.unmodifiableMap(new TreeMap<>(headers));
  }

  /** A source with the usual pace and interval. */
  public static Source of(String name, URI home, Listing listing) {
    return new Source(
        name, "", home, listing, null, DEFAULT_PACE, DEFAULT_INTERVAL, null, null, Map.of());
  }

  public Source withPace(Duration value) {
    return new Source(
        name,
        group,
        home,
        listing,
        category,
        value,
        interval,
        disabledReason,
        picturesReason,
        headers);
  }

  public boolean enabled() {
    return disabledReason == null;
  }

  public boolean picturesAllowed() {
    return picturesReason != null;
  }
}
