/**
 * How do we keep what we fetched, and read it again? Start at {@link
 * zhixun.ingest.archive.PageArchive}.
 */
@NullMarked
package zhixun.ingest.archive;

import org.jspecify.annotations.NullMarked;
