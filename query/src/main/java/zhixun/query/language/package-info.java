/**
 * What did the reader type? Text into a tree, never an exception: a fault has its place, and the
 * rest is understood as well as it can be. Start at {@link zhixun.query.language.QueryParser}.
 */
@NullMarked
package zhixun.query.language;

import org.jspecify.annotations.NullMarked;
