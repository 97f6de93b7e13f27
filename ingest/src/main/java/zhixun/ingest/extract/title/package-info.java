/** What is the headline? Start at {@link zhixun.ingest.extract.title.TitleFinder}. */
@NullMarked
package zhixun.ingest.extract.title;

import org.jspecify.annotations.NullMarked;
