/**
 * How do we ask a server for a page without harm to it or to us? Start at {@link
 * zhixun.ingest.fetch.Fetcher}; {@link zhixun.ingest.fetch.HostGate} says when a host may be asked
 * again, {@link zhixun.ingest.fetch.Robots} whether at all.
 */
@NullMarked
package zhixun.ingest.fetch;

import org.jspecify.annotations.NullMarked;
