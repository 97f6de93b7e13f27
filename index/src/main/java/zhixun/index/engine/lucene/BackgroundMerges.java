package zhixun.index.engine.lucene;

import org.apache.lucene.index.ConcurrentMergeScheduler;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Merges on threads of its own; one that fails (a full disk) is told in a line. Nothing is lost by
 * it: the segments stay as they were, and the next Lucene commit fails if the cause lasts.
 */
final class BackgroundMerges extends ConcurrentMergeScheduler {
  private static final Logger LOG = LoggerFactory.getLogger(BackgroundMerges.class);

  @Override
  protected void handleMergeException(Throwable cause) {
    LOG.error("a merge failed, its segments stay as they were: {}", cause.toString());
  }
}
