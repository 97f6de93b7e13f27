package zhixun.ingest.crawl;

import java.net.URI;
import java.time.Instant;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import zhixun.contract.event.Arrival;
import zhixun.contract.event.Dated;
import zhixun.ingest.frontier.KnownUrl;
import zhixun.ingest.frontier.KnownUrl.Kind;
import zhixun.ingest.frontier.Lane;
import zhixun.ingest.listing.Entry;
import zhixun.ingest.listing.ListingOutcome.Listed;
import zhixun.ingest.source.Listing;
import zhixun.ingest.source.Source;

/**
 * Decides which further list pages are visited: live, as long as a page is all new; walking back,
 * as long as a page is not all older than asked for. Thread-safe.
 */
final class ListWalk {
  /** Pages of one list that are read to catch up. */
  private static final int MOST_PAGES = 4;

  private static final int MOST_PAGES_BACK = 2000;

  private final CrawlParts parts;

  ListWalk(CrawlParts parts) {
    this.parts = parts;
  }

  /** Page {@code n} of a source's list has {@code #n} at the end of its key. */
  static int number(KnownUrl known) {
    int mark = known.key().lastIndexOf('#');
    return known.kind() != Kind.LISTING && mark > 0
        ? Integer.parseInt(known.key().substring(mark + 1))
        : 1;
  }

  /** How far a walk back goes. */
  static Instant bound(KnownUrl list) {
    String date = list.announced() == null ? null : list.announced().date();
    return date == null ? Instant.MIN : Dated.parse(date).start();
  }

  /** The first step of a walk back. */
  static KnownUrl back(Source source, Dated from, Instant now) {
    String key = "back:" + source.name() + "#1";
    String url = source.listing().url().toString();
    return KnownUrl.found(
            key, url, source.name(), Kind.BACK_LISTING, Lane.BACKFILL, Arrival.BACKFILL, now)
        .announcedAs(null, from.text());
  }

  /**
   * @param fresh how many of the page's entries were not known
   */
  void on(KnownUrl known, Source source, Listed listed, int fresh) {
    int next = number(known) + 1;
    boolean back = known.kind() == Kind.BACK_LISTING;
    if (source.listing() instanceof Listing.Sitemap) {
      String prefix = back ? "back:" : "map:";
      listed.older().forEach(map -> visit(prefix + map + "#1", map, known));
    } else if (back
        ? next <= MOST_PAGES_BACK && reaches(listed, bound(known))
        : fresh == listed.entries().size() && next <= MOST_PAGES) {
      String prefix = back ? "back:" : "list:";
      listed.older().forEach(page -> visit(prefix + source.name() + "#" + next, page, known));
    }
  }

  private static boolean reaches(Listed listed, Instant bound) {
    Instant oldest = null;
    for (Entry entry : listed.entries()) {
      Instant at = entry.date() == null ? null : entry.date().start();
      oldest = earlier(oldest, at);
    }
    return oldest == null || !oldest.isBefore(bound);
  }

  private static @Nullable Instant earlier(@Nullable Instant a, @Nullable Instant b) {
    return a == null ? b : b == null || a.isBefore(b) ? a : b;
  }

  /** A list page may be visited again though it is known: what stands on it moves on. */
  private void visit(String key, URI address, KnownUrl from) {
    Kind kind = from.kind() == Kind.BACK_LISTING ? Kind.BACK_LISTING : Kind.OLDER_LISTING;
    Instant due = parts.foundDue().get();
    KnownUrl page =
        new KnownUrl(
            key,
            address.toString(),
            from.source(),
            kind,
            from.lane(),
            due,
            from.announced(),
            null,
            from.arrival(),
            zhixun.ingest.frontier.Visits.NONE);
    Optional<KnownUrl> before = parts.frontier().find(key);
    boolean sitemapAgain = key.startsWith("map:") && before.isPresent();
    if (!sitemapAgain) {
      KnownUrl update =
          before.map(b -> page.next(page.url(), page.lane(), due, b.visit())).orElse(page);
      parts.ledger().write(new Ledger.Entry().update(update));
    }
  }
}
