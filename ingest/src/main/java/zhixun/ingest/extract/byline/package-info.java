/**
 * Who says so? {@link zhixun.ingest.extract.byline.SourceFinder} reads the 来源 line, {@link
 * zhixun.ingest.extract.byline.AuthorFinder} who wrote and who edited.
 */
@NullMarked
package zhixun.ingest.extract.byline;

import org.jspecify.annotations.NullMarked;
