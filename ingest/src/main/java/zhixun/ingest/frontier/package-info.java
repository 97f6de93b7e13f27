/**
 * Which URLs do we know, and when is each due? Start at {@link zhixun.ingest.frontier.Frontier},
 * then {@link zhixun.ingest.frontier.KnownUrl}; {@link zhixun.ingest.frontier.VisitPlan} holds the
 * rules of revisiting.
 */
@NullMarked
package zhixun.ingest.frontier;

import org.jspecify.annotations.NullMarked;
