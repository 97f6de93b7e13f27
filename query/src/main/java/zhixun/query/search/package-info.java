/**
 * What answers a query, and how is it shown? The typed tree is expanded by the dictionary and the
 * thesaurus, searched, and shown with passages. Start at {@link zhixun.query.search.SearchService}.
 */
@NullMarked
package zhixun.query.search;

import org.jspecify.annotations.NullMarked;
