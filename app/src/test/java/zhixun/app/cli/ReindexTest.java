package zhixun.app.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import zhixun.app.drill.ItemFile;
import zhixun.app.role.DataFolder;
import zhixun.app.role.Language;
import zhixun.app.role.Serving;
import zhixun.contract.event.ArticleId;
import zhixun.index.engine.SearchHits.Hit;
import zhixun.index.engine.SearchRequest.Group;
import zhixun.index.engine.lucene.LuceneEngine;
import zhixun.query.search.Search;

/** The index is a view: made again from Kafka it answers as before. */
class ReindexTest {
  private static final List<String> QUERIES =
      List.of("大模型", "大模型 降价", "\"新一代\"", "人形机器人 OR 数据交易平台", "星河智能 -融资", "来源:测试社1 推理服务器");

  @TempDir Path folder;

  private record Place(ArticleId article, String story, int others) {}

  @Test
  void findsTheSameInTheSameOrderAfterwards() throws Exception {
    var data = new DataFolder(folder.resolve("data"));
    ItemFile file = ItemFile.write(folder.resolve("items.jsonl"), 200);
    ends("import", "--data", data.path().toString(), file.path().toString());
    Language language = Language.load();
    Map<String, List<Place>> before = hits(data, language);

    ends("reindex", "--data", data.path().toString());

    assertThat(before.values().stream().filter(hits -> !hits.isEmpty()))
        .hasSizeGreaterThan(QUERIES.size());
    assertThat(hits(data, language)).isEqualTo(before);
  }

  @Test
  void exportsWhatImportReadsAgain() throws Exception {
    var data = new DataFolder(folder.resolve("data"));
    ItemFile file = ItemFile.write(folder.resolve("items.jsonl"), 60);
    ends("import", "--data", data.path().toString(), file.path().toString());
    Path first = folder.resolve("first.jsonl");
    Path second = folder.resolve("second.jsonl");

    ends("export", "--data", data.path().toString(), "--out", first.toString());
    ends("import", "--data", folder.resolve("copy").toString(), first.toString());
    ends("export", "--data", folder.resolve("copy").toString(), "--out", second.toString());

    assertThat(Files.readAllLines(first)).hasSize(file.articles().size());
    assertThat(second).hasSameTextualContentAs(first);
  }

  private static void ends(String... arguments) {
    Ran ran = Ran.of(arguments);
    assertThat(ran.exitCode()).as(ran.err()).isZero();
  }

  private static Map<String, List<Place>> hits(DataFolder data, Language language)
      throws IOException {
    var hits = new LinkedHashMap<String, List<Place>>();
    try (var engine = LuceneEngine.readOnly(data.index())) {
      var service = Serving.search(language, engine, engine);
      for (String query : QUERIES) {
        for (Group group : Group.values()) {
          Search search = Search.of(query).withGroup(group).withSize(50);
          hits.put(query + " by " + group, places(service.hits(search).hits()));
        }
      }
    }
    return hits;
  }

  private static List<Place> places(List<Hit> hits) {
    return hits.stream().map(h -> new Place(h.article(), h.story().value(), h.others())).toList();
  }
}
