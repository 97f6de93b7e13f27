package zhixun.index.engine.lucene;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import zhixun.index.IndexStage;
import zhixun.index.analysis.Analyzers;
import zhixun.index.engine.Clause;
import zhixun.index.engine.Given;
import zhixun.index.engine.IndexFeed;
import zhixun.index.engine.SearchEngine;
import zhixun.index.engine.SearchEngineKit;
import zhixun.index.engine.SearchHits;
import zhixun.index.engine.SearchRequest;

class LuceneEngineTest extends SearchEngineKit {
  private final LuceneEngine engine;

  LuceneEngineTest() throws IOException {
    engine = LuceneEngine.inMemory(Given.CHARACTERS);
  }

  @AfterEach
  void close() throws IOException {
    engine.close();
  }

  @Override
  protected IndexFeed feed() {
    return engine;
  }

  @Override
  protected SearchEngine engine() {
    return engine;
  }

  @Test
  void aReaderBesideTheWriterSeesWhatWasCheckpointed(@TempDir Path folder) throws IOException {
    try (var writer = LuceneEngine.open(folder, Given.CHARACTERS)) {
      var stage = new IndexStage(writer);
      var article = Given.article("1", "算力券", "", "s1");
      stage.process(article);
      stage.story(Given.story("s1", "2024-05-20", article));
      stage.checkpoint();
      try (var reader = LuceneEngine.readOnly(folder)) {
        SearchHits hits = reader.search(SearchRequest.of(new Clause.Phrase("算力"), 10));

        assertThat(hits.hits()).extracting(SearchHits.Hit::key).containsExactly("1");
        assertThat(reader.storyOf(article.id())).contains(article.story());
      }
    }
  }

  @Test
  void tellsAnIndexThatAnOlderVersionWrote(@TempDir Path folder) throws IOException {
    var old = new IndexFormat("1", "test");
    try (var folders = IndexFolders.in(folder);
        var store = new LuceneStore(folders, Analyzers.of(Given.CHARACTERS), old)) {
      store.upsert(Given.article("1", "算力券", "", "s1"));
      store.checkpoint();
    }

    assertThat(LuceneEngine.isOutdated(folder)).isTrue();
    assertThatThrownBy(() -> LuceneEngine.readOnly(folder)).isInstanceOf(NoSuchFileException.class);
  }

  @Test
  void anIndexOfItsOwnIsNotOutdated(@TempDir Path folder) throws IOException {
    LuceneEngine.open(folder, Given.CHARACTERS).close();

    assertThat(LuceneEngine.isOutdated(folder)).isFalse();
  }
}
