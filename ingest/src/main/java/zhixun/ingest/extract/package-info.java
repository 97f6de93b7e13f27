/**
 * What does a page say? Turns the raw bytes of one page into an {@link
 * zhixun.ingest.extract.Extraction}: charset, title, publish time, source, author, body, picture,
 * links.
 *
 * <p>Start at {@link zhixun.ingest.extract.ArticleExtractor}. It reads, in this order, {@code
 * charset} (bytes to text), {@code page} (text to blocks in reading order), {@code title}, {@code
 * body}, {@code time}, {@code byline}, {@code field}, {@code link}. Files that pages link to are
 * read by {@code attachment}.
 */
@NullMarked
package zhixun.ingest.extract;

import org.jspecify.annotations.NullMarked;
