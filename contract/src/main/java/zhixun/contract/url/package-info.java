/** When are two addresses one page? Start at {@link CanonicalUrl}. */
@NullMarked
package zhixun.contract.url;

import org.jspecify.annotations.NullMarked;
