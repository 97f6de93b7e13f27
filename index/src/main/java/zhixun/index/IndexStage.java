package zhixun.index;

import zhixun.contract.event.Assignment;
import zhixun.contract.event.Story;
import zhixun.contract.topic.Stage;
import zhixun.index.engine.IndexFeed;

/** Puts assignments and stories into an index. At least once: a replay changes nothing. */
public final class IndexStage implements Stage<Assignment> {
  private final IndexFeed feed;

  public IndexStage(IndexFeed feed) {
    this.feed = feed;
  }

  @Override
  public void process(Assignment assignment) {
    feed.upsert(assignment);
  }

  /** Takes one event of the stories topic. */
  public void story(Story story) {
    feed.story(story);
  }

  @Override
  public void checkpoint() {
    feed.checkpoint();
  }
}
