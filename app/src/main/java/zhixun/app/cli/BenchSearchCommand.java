package zhixun.app.cli;

import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;
import zhixun.app.role.Serving;
import zhixun.classify.segment.HanlpSegmenter;
import zhixun.classify.term.Dictionary;
import zhixun.contract.json.Json;
import zhixun.index.engine.SearchRequest.Facet;
import zhixun.index.engine.SearchRequest.Group;
import zhixun.index.engine.SearchRequest.Step;
import zhixun.index.engine.lucene.LuceneEngine;
import zhixun.query.search.BatchQuery;
import zhixun.query.search.ExactnessDrill;
import zhixun.query.search.Search;
import zhixun.query.search.SearchService;

/** Times searches over the index of a data folder, and checks that no part of a title is missed. */
@Command(
    name = "search",
    mixinStandardHelpOptions = true,
    description = "测量检索的速度（线程 CPU 时间与实际时间），或检查标题片段是否都能查到。")
final class BenchSearchCommand implements Callable<Integer> {
  @Spec private CommandSpec spec;
  @Mixin private DataOption data;

  @Option(
      names = "--queries",
      paramLabel = "QUERIES",
      description = "查询文件，每行 {\"id\",\"text\",\"fields\"}")
  private @Nullable Path queries;

  @Option(
      names = "--runs",
      defaultValue = "5000",
      description = "测多少次，之前先热身同样次数（默认 ${DEFAULT-VALUE}）")
  private int runs;

  @Option(names = "--exactness", paramLabel = "N", description = "随机取 N 个标题片段作短语检索，须全部命中且标记准确")
  private int exactness;

  @Option(
      names = "--from",
      defaultValue = "2024-01-01",
      description = "取片段的起始日期（默认 ${DEFAULT-VALUE}）")
  private LocalDate from = LocalDate.of(2024, 1, 1);

  @Option(
      names = "--to",
      defaultValue = "2024-12-31",
      description = "取片段的截止日期（默认 ${DEFAULT-VALUE}）")
  private LocalDate to = LocalDate.of(2024, 12, 31);

  @Option(names = "--json", description = "输出 JSON")
  private boolean json;

  @Override
  public Integer call() throws IOException {
    if (queries == null && exactness == 0) {
      throw new ParameterException(spec.commandLine(), "需要 --queries QUERIES 或 --exactness N。");
    }
    var dictionary = Dictionary.load();
    var segmenter = new HanlpSegmenter(dictionary);
    return data.onIndex(
        engine -> {
          var service = Serving.search(dictionary, segmenter, engine, engine);
          boolean exact = exactness == 0 || exactness(service, engine);
          if (queries != null) {
            speed(service, engine.size());
          }
          return exact ? 0 : 1;
        });
  }

  private boolean exactness(SearchService service, LuceneEngine engine) {
    ExactnessDrill.Outcome outcome = new ExactnessDrill(service, engine).run(from, to, exactness);
    PrintWriter out = spec.commandLine().getOut();
    out.printf(
        Locale.ROOT,
        "标题片段 %,d 个：命中 %,d，标记准确 %,d%n",
        outcome.tried(),
        outcome.found(),
        outcome.marked());
    outcome.failures().forEach(out::println);
    return outcome.failures().isEmpty() && outcome.tried() > 0;
  }

  private void speed(SearchService service, long articles) throws IOException {
    List<Search> searches = searches();
    var bare = Timings.of(runs, i -> service.hits(searches.get(i % searches.size())));
    var pages = searches.stream().map(BenchSearchCommand::page).toList();
    var whole = Timings.of(runs, i -> service.search(pages.get(i % pages.size())));
    PrintWriter out = spec.commandLine().getOut();
    if (json) {
      var tree = Json.MAPPER.createObjectNode().put("articles", articles).put("runs", runs);
      tree.set("hits", Json.MAPPER.valueToTree(bare.figures()));
      tree.set("page", Json.MAPPER.valueToTree(whole.figures()));
      out.println(tree);
      return;
    }
    out.printf(Locale.ROOT, "%,d 篇报道，%,d 次检索（热身同样次数）%n", articles, runs);
    out.println("命中列表：" + bare.text());
    out.println("整页（分面、直方图、按事件合并、摘要标记）：" + whole.text());
  }

  private static Search page(Search search) {
    return search.withGroup(Group.STORY).withFacets(EnumSet.allOf(Facet.class), Step.MONTH);
  }

  private List<Search> searches() throws IOException {
    Path file = Objects.requireNonNull(queries);
    List<Search> out = LineFile.parse(file, line -> BatchQuery.parse(line).search());
    if (out.isEmpty()) {
      throw new UserError(file + "：没有可用的查询");
    }
    return out;
  }
}
