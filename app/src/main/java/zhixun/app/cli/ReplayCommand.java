package zhixun.app.cli;

import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;
import zhixun.app.role.FolderInUseException;
import zhixun.app.role.Language;
import zhixun.app.role.Node;
import zhixun.app.role.NodeSettings;
import zhixun.app.role.Role;
import zhixun.app.runner.Cluster;
import zhixun.app.runner.EventWriter;
import zhixun.app.runner.TopicReader;
import zhixun.contract.event.Article;
import zhixun.contract.event.ArticleId;
import zhixun.contract.json.Json;
import zhixun.contract.topic.Topics;
import zhixun.ingest.crawl.ArticlePages;
import zhixun.ingest.replay.Difference;
import zhixun.ingest.replay.Replay;
import zhixun.ingest.replay.Replayed;
import zhixun.ingest.replay.Standing;
import zhixun.ingest.source.SourceCatalogue;

/** Reads archived pages again by today's rules. */
@Command(
    name = "replay",
    mixinStandardHelpOptions = true,
    description = {
      "用现在的抽取规则重读存档网页（WARC），列出与已发布报道的差别，并以原编号发布新版本。",
      "同一网页以最后一次抓取为准；重复执行不再有变化；不触发提醒。"
    })
final class ReplayCommand implements Callable<Integer> {
  private static final Set<Role> ROLES = EnumSet.of(Role.CLASSIFY, Role.STORY, Role.INDEX);
  private static final int SHOWN = 60;

  @Spec private CommandSpec spec;
  @Mixin private DataOption data;

  @Parameters(
      paramLabel = "存档",
      arity = "1..*",
      description = "存档文件或其目录，如 data/crawl/archive；目录中的文件按名称顺序读。")
  private List<Path> files = new ArrayList<>();

  @Option(names = "--sources", paramLabel = "文件", description = "自己的来源目录 sources.yml；默认用内置目录。")
  private @Nullable Path sources;

  @Option(names = "--dry-run", description = "只列出差别，不发布。")
  private boolean dryRun;

  @Option(names = "--json", description = "每页一行 JSON。")
  private boolean json;

  private final Map<String, Integer> counts = new LinkedHashMap<>();

  @Override
  public Integer call() throws IOException {
    List<Path> archives = archives();
    if (dryRun || data.running().isPresent()) {
      data.onCluster(
          cluster -> {
            replay(cluster, archives);
            return 0;
          });
    } else {
      alone(archives);
    }
    summarise();
    return 0;
  }

  private void alone(List<Path> archives) throws IOException {
    try (Node node = Node.start(NodeSettings.of(data.folder(), ROLES), Language.load())) {
      replay(node.cluster(), archives);
      node.awaitDrained();
    } catch (FolderInUseException e) {
      throw new UserError(String.valueOf(e.getMessage()), e);
    }
  }

  private List<Path> archives() throws IOException {
    var out = new ArrayList<Path>();
    for (Path file : files) {
      if (Files.isDirectory(file)) {
        try (Stream<Path> inside = Files.list(file)) {
          inside.filter(f -> f.toString().contains(".warc")).sorted().forEach(out::add);
        }
      } else if (Files.isReadable(file)) {
        out.add(file);
      } else {
        throw new UserError("读不到存档 " + file + "。");
      }
    }
    if (out.isEmpty()) {
      throw new UserError("目录里没有 .warc 或 .warc.gz 文件：" + files);
    }
    return out;
  }

  private void replay(Cluster cluster, List<Path> archives) throws IOException {
    Map<ArticleId, Standing> published = new HashMap<>();
    try (var reader =
        new TopicReader<>(
            cluster, Topics.ARTICLES, (Article a) -> published.put(a.id(), Standing.of(a)))) {
      reader.toEnd();
    }
    SourceCatalogue catalogue = SourcesCommand.catalogue(sources);
    try (var writer = new EventWriter(cluster)) {
      var articles = writer.to(Topics.ARTICLES);
      new Replay(
              catalogue,
              new ArticlePages(),
              published::get,
              article -> {
                if (!dryRun) {
                  articles.publish(article);
                }
              })
          .run(archives, this::show);
    }
  }

  private void show(Replayed replayed) {
    String kind = kind(replayed);
    int seen = counts.merge(kind, 1, Integer::sum);
    if (json) {
      out().println(line(kind, replayed));
    } else if (seen <= SHOWN) {
      print(replayed);
    }
  }

  private static String kind(Replayed replayed) {
    return switch (replayed) {
      case Replayed.Same _ -> "不变";
      case Replayed.Changed _ -> "改变";
      case Replayed.Added _ -> "新增";
      case Replayed.Lost _ -> "不再是报道";
      case Replayed.NoArticle _ -> "不是报道";
      case Replayed.Older _ -> "已有更新的抓取";
    };
  }

  private void print(Replayed replayed) {
    switch (replayed) {
      case Replayed.Changed(String address, Article article, List<Difference> differences) -> {
        out().println("改变  " + article.title() + "  " + address);
        differences.forEach(
            d ->
                out()
                    .println(
                        "    "
                            + d.field().label()
                            + "："
                            + cut(d.before())
                            + " → "
                            + cut(d.after())));
      }
      case Replayed.Added(String address, Article article) ->
          out().println("新增  " + article.title() + "  " + address);
      case Replayed.Lost(String address, String title, String reason) ->
          out().println("不再是报道（已发布的保留）  " + title + "  " + address + "：" + reason);
      case Replayed.Same _, Replayed.NoArticle _, Replayed.Older _ -> {}
    }
  }

  private static String line(String kind, Replayed replayed) {
    var node = Json.MAPPER.createObjectNode().put("result", kind).put("url", replayed.address());
    switch (replayed) {
      case Replayed.Changed changed -> {
        node.put("id", changed.article().id().value()).put("title", changed.article().title());
        var list = node.putArray("differences");
        changed
            .differences()
            .forEach(
                d ->
                    list.addObject()
                        .put("field", d.field().name())
                        .put("before", d.before())
                        .put("after", d.after()));
      }
      case Replayed.Added added ->
          node.put("id", added.article().id().value()).put("title", added.article().title());
      case Replayed.Lost lost -> node.put("title", lost.title()).put("reason", lost.reason());
      case Replayed.NoArticle none -> node.put("reason", none.reason());
      case Replayed.Same _, Replayed.Older _ -> {}
    }
    return node.toString();
  }

  private void summarise() {
    if (!json) {
      int pages = counts.values().stream().mapToInt(Integer::intValue).sum();
      var line = new StringBuilder("重读 " + pages + " 页");
      counts.forEach((kind, count) -> line.append("  ").append(kind).append(' ').append(count));
      out().println(line + (dryRun ? "（未发布）" : ""));
    }
  }

  private static String cut(String text) {
    String shown = text.isEmpty() ? "（无）" : text;
    return shown.length() <= 60 ? shown : shown.substring(0, 60) + "…";
  }

  private PrintWriter out() {
    return spec.commandLine().getOut();
  }
}
