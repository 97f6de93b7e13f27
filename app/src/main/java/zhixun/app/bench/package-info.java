/** How fast is a part by itself? Start at {@link zhixun.app.bench.CrawlBench}. */
@NullMarked
package zhixun.app.bench;

import org.jspecify.annotations.NullMarked;
