package zhixun.index.engine;

import zhixun.contract.event.Assignment;
import zhixun.contract.event.Story;

class MemoryStoryArchiveTest extends StoryArchiveKit {
  private final MemoryStoryArchive archive = new MemoryStoryArchive();

  @Override
  protected void add(Assignment assignment) {
    archive.add(assignment);
  }

  @Override
  protected void add(Story story) {
    archive.add(story);
  }

  @Override
  protected StoryArchive archive() {
    return archive;
  }
}
