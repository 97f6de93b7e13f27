/** How do files of items come in? Start at {@link zhixun.ingest.importer.Importer}. */
@NullMarked
package zhixun.ingest.importer;

import org.jspecify.annotations.NullMarked;
