/**
 * How do plain stages ride on Kafka? One loop, written once: poll, process, checkpoint, commit
 * offsets. The only place besides the broker that sees Kafka's client classes. Start at {@link
 * zhixun.app.runner.StageRunner}.
 */
@NullMarked
package zhixun.app.runner;

import org.jspecify.annotations.NullMarked;
