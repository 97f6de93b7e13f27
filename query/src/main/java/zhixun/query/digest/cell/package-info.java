/**
 * How does a column get its value? From the facts of the row's own articles, each with its
 * sentence. Start at {@link zhixun.query.digest.cell.CellFiller}.
 */
@NullMarked
package zhixun.query.digest.cell;

import org.jspecify.annotations.NullMarked;
