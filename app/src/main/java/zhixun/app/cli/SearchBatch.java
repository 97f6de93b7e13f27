package zhixun.app.cli;

import java.io.IOException;
import java.io.PrintWriter;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import zhixun.classify.ArticleClassifier;
import zhixun.classify.segment.HanlpSegmenter;
import zhixun.classify.story.StorySettings;
import zhixun.classify.story.StoryStage;
import zhixun.classify.term.Dictionary;
import zhixun.contract.event.Arrival;
import zhixun.contract.event.Article;
import zhixun.contract.item.ItemReader;
import zhixun.contract.json.Json;
import zhixun.index.engine.SearchHits;
import zhixun.index.engine.lucene.LuceneEngine;
import zhixun.query.search.BatchQuery;
import zhixun.query.search.Names;
import zhixun.query.search.QueryExpander;
import zhixun.query.search.SearchService;

/** A throw-away index of an item file, and the answers to a file of queries over it. */
final class SearchBatch {
  private final String queries;
  private final String items;
  private final String out;
  private final PrintWriter err;

  SearchBatch(String queries, String items, String out, PrintWriter err) {
    this.queries = queries;
    this.items = items;
    this.out = out;
    this.err = err;
  }

  /** Whether any query was readable. */
  boolean run() throws IOException {
    List<BatchQuery> wanted = readQueries();
    var dictionary = Dictionary.load();
    var segmenter = new HanlpSegmenter(dictionary);
    try (var engine = LuceneEngine.inMemory(segmenter)) {
      var stories = new StoryStage(segmenter, engine::upsert, engine::story, StorySettings.DEFAULT);
      index(ArticleClassifier.of(dictionary), stories);
      engine.refresh();
      var expander = new QueryExpander(segmenter, new Names(dictionary.terms()), engine::frequency);
      write(wanted, new SearchService(engine, engine, expander));
    }
    return !wanted.isEmpty();
  }

  private List<BatchQuery> readQueries() throws IOException {
    var wanted = new ArrayList<BatchQuery>();
    int number = 0;
    for (String line : lines()) {
      number++;
      try {
        if (!line.isBlank()) {
          wanted.add(BatchQuery.parse(line));
        }
      } catch (IllegalArgumentException e) {
        err.println(queries + ":" + number + ": " + e.getMessage());
      }
    }
    return wanted;
  }

  private List<String> lines() throws IOException {
    if (queries.equals("-")) {
      return new String(System.in.readAllBytes(), StandardCharsets.UTF_8).lines().toList();
    }
    try {
      return Files.readAllLines(Path.of(queries));
    } catch (NoSuchFileException e) {
      throw new UserError("找不到文件：" + queries, e);
    }
  }

  private void index(ArticleClassifier classifier, StoryStage stories) throws IOException {
    try (ItemReader reader = open()) {
      for (var line = reader.next(); line != null; line = reader.next()) {
        switch (line) {
          case ItemReader.Line.Unreadable bad ->
              err.println(items + ":" + bad.number() + ": " + bad.cause());
          case ItemReader.Line.Read read -> index(classifier, stories, read);
        }
      }
    }
  }

  /** Hits are articles; which of them tell of one event ranks them, as in the live search. */
  private void index(ArticleClassifier classifier, StoryStage stories, ItemReader.Line.Read read) {
    try {
      Article article = read.item().toArticle(Instant.EPOCH, Arrival.IMPORT);
      stories.process(classifier.classify(article));
    } catch (IllegalArgumentException e) {
      err.println(items + ":" + read.number() + ": " + e.getMessage());
    }
  }

  private ItemReader open() throws IOException {
    try {
      return ItemReader.open(items);
    } catch (NoSuchFileException e) {
      throw new UserError("找不到文件：" + items, e);
    }
  }

  private void write(List<BatchQuery> wanted, SearchService service) throws IOException {
    var lines = new StringBuilder();
    for (BatchQuery query : wanted) {
      Map<String, Object> row = new LinkedHashMap<>();
      row.put("id", query.id());
      row.put(
          "hits", service.hits(query.search()).hits().stream().map(SearchHits.Hit::key).toList());
      lines.append(Json.MAPPER.writeValueAsString(row)).append('\n');
    }
    byte[] bytes = lines.toString().getBytes(StandardCharsets.UTF_8);
    if (out.equals("-")) {
      System.out.write(bytes);
      System.out.flush();
    } else {
      Files.write(Path.of(out), bytes);
    }
  }
}
