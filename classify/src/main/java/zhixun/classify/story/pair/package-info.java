/**
 * Do two articles report one event? Features of a pair, a learned model over them, and vetoes that
 * no likeness outweighs. Start at {@link zhixun.classify.story.pair.PairModel}.
 */
@NullMarked
package zhixun.classify.story.pair;

import org.jspecify.annotations.NullMarked;
