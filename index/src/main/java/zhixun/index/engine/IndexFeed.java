package zhixun.index.engine;

import zhixun.contract.event.Assignment;
import zhixun.contract.event.Story;

/** The write side of an index. One writer at a time; every call may be repeated without harm. */
public interface IndexFeed {
  /**
   * Puts an article in place of what stands under its id. When its text and labels stand already
   * and only the story differs, nothing is analysed again.
   */
  void upsert(Assignment assignment);

  /** Keeps the latest record of a story; articles of a merged story move to the one that stands. */
  void story(Story story);

  /** Makes all calls so far durable. */
  void checkpoint();

  /** Makes all calls so far visible to searches that begin after it. */
  void refresh();
}
