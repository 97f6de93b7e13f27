/**
 * Which publishers do we read, and how is each of their lists written? Start at {@link
 * zhixun.ingest.source.SourceCatalogue}, then {@link zhixun.ingest.source.Source} and {@link
 * zhixun.ingest.source.Listing}.
 */
@NullMarked
package zhixun.ingest.source;

import org.jspecify.annotations.NullMarked;
