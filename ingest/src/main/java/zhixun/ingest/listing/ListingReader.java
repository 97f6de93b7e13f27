package zhixun.ingest.listing;

import java.net.URI;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import zhixun.ingest.fetch.Page;
import zhixun.ingest.listing.ListingOutcome.Listed;
import zhixun.ingest.listing.ListingOutcome.Unreadable;
import zhixun.ingest.source.Listing;

/** Reads a fetched list of any kind. Thread-safe, without state. */
public final class ListingReader {
  private ListingReader() {}

  /**
   * @param number of the list page, counting from 1
   * @param now what relative and yearless dates are relative to
   */
  public static ListingOutcome read(Listing listing, Page page, int number, Instant now) {
    ListingOutcome outcome =
        switch (listing) {
          case Listing.Feed _ -> FeedReader.read(page, now);
          case Listing.Html html -> HtmlListReader.read(html, page, number, now);
          case Listing.Json json -> JsonListReader.read(json, page, number, now);
          case Listing.SecondJson second -> JsonListReader.readSecond(second, page, now);
          case Listing.Sitemap _ -> SitemapReader.read(page);
          case Listing.Rendered _ -> new Unreadable("rendered list", "drawn by script");
        };
    return outcome instanceof Listed listed ? distinct(listed) : outcome;
  }

  private static Listed distinct(Listed listed) {
    var seen = new HashSet<URI>();
    List<Entry> entries = new ArrayList<>();
    for (Entry entry : listed.entries()) {
      if (seen.add(entry.link())) {
        entries.add(entry);
      }
    }
    return new Listed(listed.title(), entries, listed.older(), listed.mended());
  }
}
