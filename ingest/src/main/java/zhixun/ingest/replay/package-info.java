/**
 * What would today's rules read out of what was fetched before? Start at {@link
 * zhixun.ingest.replay.Replay}.
 */
@NullMarked
package zhixun.ingest.replay;

import org.jspecify.annotations.NullMarked;
