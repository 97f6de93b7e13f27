package zhixun.query.digest;

import org.jspecify.annotations.Nullable;
import zhixun.contract.event.ArticleId;
import zhixun.contract.event.Dated;

/**
 * One article behind a row, in short.
 *
 * @param url null for an article without an address
 * @param reprint whether it repeats another article of the row
 */
public record ArticleRef(
    ArticleId id,
    String version,
    String key,
    String source,
    String title,
    @Nullable String url,
    Dated time,
    boolean reprint) {}
