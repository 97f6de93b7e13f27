/**
 * Where does the page point? Its canonical address, the next page of the same article, attached
 * files, and the lead picture. Start at {@link zhixun.ingest.extract.link.PageLinks}.
 */
@NullMarked
package zhixun.ingest.extract.link;

import org.jspecify.annotations.NullMarked;
