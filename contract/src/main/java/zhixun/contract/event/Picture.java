package zhixun.contract.event;

import org.jspecify.annotations.Nullable;

/**
 * The lead image of an article, by reference.
 *
 * @param url absolute http or https address
 * @param caption the caption printed under it, if any
 * @param archiveHash SHA-256 of the archived bytes; null where the source's entry forbids keeping
 *     it
 */
public record Picture(String url, @Nullable String caption, @Nullable String archiveHash) {}
