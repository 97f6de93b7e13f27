/**
 * What does a list announce? Start at {@link zhixun.ingest.listing.ListingReader}; one reader a
 * kind of list.
 */
@NullMarked
package zhixun.ingest.listing;

import org.jspecify.annotations.NullMarked;
