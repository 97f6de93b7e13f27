/**
 * What stands on the page, in reading order? {@link zhixun.ingest.extract.page.Page} parses HTML
 * once and cuts it into {@link zhixun.ingest.extract.page.Block}s; every finder works on those, so
 * that the tree is walked only once.
 */
@NullMarked
package zhixun.ingest.extract.page;

import org.jspecify.annotations.NullMarked;
