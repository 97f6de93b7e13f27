/**
 * What goes into a month's report, and why? The digest as data: rows chosen, dated, filled and
 * traced.
 *
 * <p>Start at {@link zhixun.query.digest.DigestBuilder}, which turns a {@link
 * zhixun.query.digest.DigestRequest} and the stories of the archive into a {@link
 * zhixun.query.digest.Digest}. {@code select} ranks, {@code text} extracts sentences, {@code
 * decision} replays the analyst's verdicts, {@code theme} finds what the month was about, {@code
 * edition} freezes the outcome.
 */
@NullMarked
package zhixun.query.digest;

import org.jspecify.annotations.NullMarked;
