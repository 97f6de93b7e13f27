package zhixun.ingest.crawl;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import zhixun.contract.event.Arrival;
import zhixun.contract.event.Dated;
import zhixun.ingest.frontier.Frontier;
import zhixun.ingest.frontier.KnownUrl;
import zhixun.ingest.frontier.Lane;
import zhixun.ingest.source.Listing;
import zhixun.ingest.source.Source;

/** Where a crawl begins: each source's list, and the lists to be walked back. Without state. */
final class Seeds {
  private Seeds() {}

  /** Every source's list is known and has a next visit. */
  static void plant(Frontier frontier, List<Source> sources, Instant now) {
    for (Source source : sources) {
      String key = "list:" + source.name();
      String url = source.listing().url().toString();
      KnownUrl fresh =
          KnownUrl.found(
              key, url, source.name(), KnownUrl.Kind.LISTING, Lane.LISTING, Arrival.LIVE, now);
      Optional<KnownUrl> known = frontier.find(key);
      if (known.isEmpty()) {
        frontier.offer(fresh);
      } else if (known.get().due() == null) {
        frontier.update(known.get().next(url, Lane.LISTING, now, known.get().visit()));
      }
    }
  }

  /** Begins a walk back over each source that has older pages; returns those. */
  static List<Source> walkBack(Ledger ledger, Collection<Source> sources, Dated from, Instant now) {
    var walked = new ArrayList<Source>();
    for (Source source : sources) {
      if (source.enabled() && reachesBack(source.listing())) {
        ledger.write(new Ledger.Entry().update(ListWalk.back(source, from, now)));
        walked.add(source);
      }
    }
    return walked;
  }

  static boolean reachesBack(Listing listing) {
    return listing instanceof Listing.Sitemap || listing.paging().exists() || numbered(listing);
  }

  private static boolean numbered(Listing listing) {
    return listing instanceof Listing.Json json
        && json.body() != null
        && json.body().contains("{n}");
  }
}
