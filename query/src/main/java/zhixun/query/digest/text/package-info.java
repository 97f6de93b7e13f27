/**
 * How does a row get its words? By taking whole sentences of one source, never by writing any.
 * Start at {@link zhixun.query.digest.text.RowText}.
 */
@NullMarked
package zhixun.query.digest.text;

import org.jspecify.annotations.NullMarked;
