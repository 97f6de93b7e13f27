package zhixun.query.search;

import java.io.Closeable;
import java.io.IOException;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.NullMarked;
import zhixun.contract.event.Arrival;
import zhixun.contract.event.Assignment;
import zhixun.contract.event.Category;
import zhixun.contract.event.ClassifiedArticle;
import zhixun.contract.event.Labels;
import zhixun.contract.event.StoryId;
import zhixun.contract.event.Term;
import zhixun.contract.item.Item;
import zhixun.contract.text.Segmenter;
import zhixun.index.engine.lucene.LuceneEngine;
import zhixun.query.CharacterSegmenter;

/** A search service over an index in memory, for tests. */
@NullMarked
final class Newsstand implements Closeable {
  static final Segmenter CHARACTERS = new CharacterSegmenter();

  private final LuceneEngine engine;
  private final SearchService service;

  Newsstand(List<Term> terms) throws IOException {
    engine = LuceneEngine.inMemory(CHARACTERS);
    var expander = new QueryExpander(CHARACTERS, new Names(terms), engine::frequency);
    service = new SearchService(engine, engine, expander);
  }

  SearchService service() {
    return service;
  }

  void put(String key, String title, String body) {
    var article =
        new Item(key, "2024-05-20", title, body, "测试", null, null)
            .toArticle(Instant.EPOCH, Arrival.IMPORT);
    var labels =
        new Labels(Category.INDUSTRY, List.of(), Map.of(Category.INDUSTRY, 0.9), List.of(), "test");
    var classified =
        new ClassifiedArticle(article, labels, List.of(), List.of(), null, 0.5, List.of(), "test");
    engine.upsert(new Assignment(classified, new StoryId("story-" + key), null, ""));
  }

  void refresh() {
    engine.refresh();
  }

  @Override
  public void close() throws IOException {
    engine.close();
  }
}
