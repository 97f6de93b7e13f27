/**
 * Who visits what next, and what comes of a visit? Start at {@link zhixun.ingest.crawl.Crawler}:
 * {@link zhixun.ingest.crawl.HostTurns} picks the next URL, {@link zhixun.ingest.crawl.Visitor}
 * visits it, {@link zhixun.ingest.crawl.Ledger} writes down what came of it.
 */
@NullMarked
package zhixun.ingest.crawl;

import org.jspecify.annotations.NullMarked;
