package zhixun.ingest.frontier;

import static java.util.Objects.requireNonNull;

import java.time.Instant;
import org.jspecify.annotations.Nullable;
import zhixun.contract.event.Arrival;

/**
 * One URL and all we remember of it.
 *
 * @param key one for all spellings: the canonical URL of a page, {@code list:} and the name of a
 *     source
 * @param url what is asked for, as written where it was found
 * @param source name of the source it belongs to
 * @param kind what is expected there
 * @param lane see {@link Lane}
 * @param due when it is to be visited; null: never again
 * @param announced what the list said of it; null when it said nothing
 * @param parent id of the page it is attached to, and the page's title; null for others
 * @param arrival how an article found there came to us
 * @param visit what the visits so far came to
 */
public record KnownUrl(
    String key,
    String url,
    String source,
    Kind kind,
    Lane lane,
    @Nullable Instant due,
    @Nullable Announced announced,
    @Nullable Parent parent,
    Arrival arrival,
    Visits visit) {
  /** What is expected at a URL. */
  public enum Kind {
    /** The first page of a source's list. */
    LISTING,
    /** An older page of a source's list, or a sitemap inside an index. */
    OLDER_LISTING,
    /** A list page of a walk back in time; {@code announced.date} says how far. */
    BACK_LISTING,
    PAGE,
    ATTACHMENT
  }

  /**
   * What a list says of an article.
   *
   * @param date as {@code Dated} writes it; null when none or unreadable
   */
  public record Announced(@Nullable String title, @Nullable String date) {}

  /** The page that an attachment hangs on. */
  public record Parent(String article, String title, @Nullable String date) {}

  public KnownUrl {
    requireNonNull(key, "key");
    requireNonNull(url, "url");
    visit = visit == null ? Visits.NONE : visit;
  }

  /** A URL found at {@code now}, due at once. */
  public static KnownUrl found(
      String key, String url, String source, Kind kind, Lane lane, Arrival arrival, Instant now) {
    return new KnownUrl(key, url, source, kind, lane, now, null, null, arrival, Visits.NONE);
  }

  public KnownUrl announcedAs(@Nullable String title, @Nullable String date) {
    return new KnownUrl(
        key, url, source, kind, lane, due, new Announced(title, date), parent, arrival, visit);
  }

  public KnownUrl attachedTo(Parent page) {
    return new KnownUrl(key, url, source, kind, lane, due, announced, page, arrival, visit);
  }

  /** The same, come to us another way. */
  public KnownUrl arriving(Arrival other) {
    return new KnownUrl(key, url, source, kind, lane, due, announced, parent, other, visit);
  }

  /** The same after a visit: where and when to go next. */
  public KnownUrl next(String nextUrl, Lane nextLane, @Nullable Instant nextDue, Visits visits) {
    return new KnownUrl(
        key, nextUrl, source, kind, nextLane, nextDue, announced, parent, arrival, visits);
  }
}
