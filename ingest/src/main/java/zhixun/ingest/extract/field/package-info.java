/**
 * What does the head table of a government page say? Start at {@link
 * zhixun.ingest.extract.field.PageFields}.
 */
@NullMarked
package zhixun.ingest.extract.field;

import org.jspecify.annotations.NullMarked;
