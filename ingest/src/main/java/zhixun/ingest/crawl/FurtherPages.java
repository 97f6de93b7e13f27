package zhixun.ingest.crawl;

import java.net.URI;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import zhixun.ingest.archive.Occasion;
import zhixun.ingest.fetch.FetchOutcome;
import zhixun.ingest.fetch.FetchOutcome.Fetched;
import zhixun.ingest.fetch.FetchRequest;
import zhixun.ingest.fetch.HostKey;
import zhixun.ingest.fetch.Page;
import zhixun.ingest.frontier.KnownUrl;
import zhixun.ingest.source.Source;

/**
 * Joins the further pages of one article (下一页) to its first, at the host's pace: the host stays
 * busy with this article meanwhile. Thread-safe.
 */
final class FurtherPages {
  private static final int MOST = 12;

  private final CrawlParts parts;

  FurtherPages(CrawlParts parts) {
    this.parts = parts;
  }

  /** The whole article; empty when the crawl was stopped on the way. */
  Optional<Reading.Read> joined(KnownUrl known, Reading.Read first, Page page, Source source) {
    List<Reading.Read> all = new ArrayList<>(List.of(first));
    Set<URI> seen = new HashSet<>(Set.of(page.address()));
    URI next = first.next();
    while (next != null && all.size() < MOST && seen.add(next) && sameHost(next, page)) {
      if (!awaitTurn(next, source)) {
        return Optional.empty();
      }
      Reading.Read read = fetch(next, known);
      if (read == null) {
        break;
      }
      all.add(read);
      next = read.next();
    }
    return Optional.of(all.size() == 1 ? first : Reading.Read.join(all));
  }

  private boolean sameHost(URI next, Page page) {
    return HostKey.of(next).equals(HostKey.of(page.address())) && parts.robots().allows(next);
  }

  private boolean awaitTurn(URI url, Source source) {
    String host = HostKey.of(url);
    if (!parts.pause().until(parts.gate().readyAt(host))) {
      return false;
    }
    Instant now = parts.time().instant();
    Duration asked = parts.robots().crawlDelay(url);
    Duration pace = asked.compareTo(source.pace()) > 0 ? asked : source.pace();
    parts.gate().dispatched(host, now, pace);
    return true;
  }

  private Reading.@Nullable Read fetch(URI url, KnownUrl known) {
    FetchOutcome outcome = parts.fetcher().fetch(FetchRequest.get(url));
    if (outcome instanceof Fetched(Page page)) {
      parts.archive().keep(Occasion.furtherPage(url, known), page);
      return parts.reader().read(page) instanceof Reading.Read read ? read : null;
    }
    return null;
  }
}
