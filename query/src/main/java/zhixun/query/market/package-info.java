/**
 * What did the market do? Reads the CSV files that a user supplies and computes what follows from
 * them; a month without files has no figures. Start at {@link zhixun.query.market.MarketReader};
 * the columns are documented there.
 */
@NullMarked
package zhixun.query.market;

import org.jspecify.annotations.NullMarked;
