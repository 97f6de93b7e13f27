/**
 * How far has each stage come? Counts of distinct ids, lag and dead letters, read from Kafka. Start
 * at {@link zhixun.app.status.PipelineStatus}.
 */
@NullMarked
package zhixun.app.status;

import org.jspecify.annotations.NullMarked;
