package zhixun.ingest.crawl;

import java.time.Instant;
import java.util.function.Supplier;
import zhixun.ingest.archive.PageArchive;
import zhixun.ingest.fetch.Fetcher;
import zhixun.ingest.fetch.HostGate;
import zhixun.ingest.fetch.Robots;
import zhixun.ingest.frontier.Frontier;
import zhixun.ingest.health.HealthBook;
import zhixun.ingest.source.SourceCatalogue;

/**
 * The parts of one crawl, put together once by {@link Crawler}.
 *
 * @param foundDue when a URL just found is due: now, or for a run until idle the run's start
 */
record CrawlParts(
    SourceCatalogue catalogue,
    PageReader reader,
    Frontier frontier,
    Fetcher fetcher,
    Robots robots,
    HostGate gate,
    Ledger ledger,
    Tally tally,
    HealthBook health,
    PageArchive archive,
    CrawlTime time,
    Supplier<Instant> foundDue,
    Pause pause) {
  /** Waits within a visit. */
  interface Pause {
    /** Waits until then; false when the crawl is being stopped. */
    boolean until(Instant at);
  }
}
