/**
 * Of which pieces of news does an article consist? Most are one; a roundup bundles many under
 * headings. Start at {@link zhixun.query.alert.unit.UnitSplitter}.
 */
@NullMarked
package zhixun.query.alert.unit;

import org.jspecify.annotations.NullMarked;
