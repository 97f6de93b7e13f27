/**
 * How does a text become tokens, the same for articles, queries and stored queries? Two views:
 * {@code exact} ({@link zhixun.index.analysis.ExactText}), which misses no phrase, and {@code
 * words} (the {@link zhixun.contract.text.Segmenter} port), which ranks. Start at {@link
 * zhixun.index.analysis.Analyzers}.
 */
@NullMarked
package zhixun.index.analysis;

import org.jspecify.annotations.NullMarked;
