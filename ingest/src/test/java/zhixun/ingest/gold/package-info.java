/** How do we read real pages that are not ours to keep here? Runs only where they are. */
@NullMarked
package zhixun.ingest.gold;

import org.jspecify.annotations.NullMarked;
