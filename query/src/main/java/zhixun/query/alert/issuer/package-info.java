/**
 * Whose act does a text report, of what level and where? {@link zhixun.query.alert.issuer.Issuers}
 * finds public bodies and places by the facts, the dictionary and two tables. Start there.
 */
@NullMarked
package zhixun.query.alert.issuer;

import org.jspecify.annotations.NullMarked;
