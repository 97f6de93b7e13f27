package zhixun.app.cli;

import java.io.IOException;
import java.io.PrintWriter;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import zhixun.app.role.Language;
import zhixun.app.role.Serving;
import zhixun.contract.json.Json;
import zhixun.index.engine.SearchHits;
import zhixun.index.engine.lucene.LuceneEngine;
import zhixun.query.search.BatchQuery;
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
    Language language = Language.load();
    try (var engine = LuceneEngine.inMemory(language.segmenter())) {
      // Hits are articles; which of them tell of one event ranks them, as in the live search.
      ItemStories.each(items, err, language, engine::upsert, engine::story);
      engine.refresh();
      write(wanted, Serving.search(language, engine, engine));
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

  private void write(List<BatchQuery> wanted, SearchService service) throws IOException {
    ItemLines.write(
        out,
        writer -> {
          for (BatchQuery query : wanted) {
            writer.println(line(query, service));
          }
          return wanted.size();
        });
  }

  private static String line(BatchQuery query, SearchService service) throws IOException {
    Map<String, Object> row = new LinkedHashMap<>();
    row.put("id", query.id());
    row.put("hits", service.hits(query.search()).hits().stream().map(SearchHits.Hit::key).toList());
    return Json.MAPPER.writeValueAsString(row);
  }
}
