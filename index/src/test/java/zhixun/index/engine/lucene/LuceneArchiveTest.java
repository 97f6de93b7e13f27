package zhixun.index.engine.lucene;

import java.io.IOException;
import org.junit.jupiter.api.AfterEach;
import zhixun.contract.event.Assignment;
import zhixun.contract.event.Story;
import zhixun.index.engine.Given;
import zhixun.index.engine.StoryArchive;
import zhixun.index.engine.StoryArchiveKit;

class LuceneArchiveTest extends StoryArchiveKit {
  private final LuceneEngine engine;

  LuceneArchiveTest() throws IOException {
    engine = LuceneEngine.inMemory(Given.CHARACTERS);
  }

  @AfterEach
  void close() throws IOException {
    engine.close();
  }

  @Override
  protected void add(Assignment assignment) {
    engine.upsert(assignment);
  }

  @Override
  protected void add(Story story) {
    engine.story(story);
  }

  @Override
  protected StoryArchive archive() {
    engine.refresh();
    return engine;
  }
}
