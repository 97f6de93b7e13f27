/**
 * How does an event become bytes? JSON and back, with a schema number. Start at {@link EventCodec}.
 */
@NullMarked
package zhixun.contract.json;

import org.jspecify.annotations.NullMarked;
