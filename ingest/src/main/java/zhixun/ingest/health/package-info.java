/**
 * How does each source do, judged against its own history? Start at {@link
 * zhixun.ingest.health.HealthBook}.
 */
@NullMarked
package zhixun.ingest.health;

import org.jspecify.annotations.NullMarked;
