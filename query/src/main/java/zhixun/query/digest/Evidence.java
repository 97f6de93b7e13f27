package zhixun.query.digest;

import org.jspecify.annotations.Nullable;
import zhixun.contract.event.ArticleId;

/**
 * Where a printed value comes from: the sentence that says it and the article the sentence is in.
 *
 * @param key the article's name in the outside world
 * @param url null for an article without an address
 */
public record Evidence(
    ArticleId article, String key, String source, @Nullable String url, String sentence) {}
