package zhixun.app.cli;

import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;
import zhixun.app.role.Crawls;
import zhixun.app.role.FolderInUseException;
import zhixun.app.role.Language;
import zhixun.app.role.Node;
import zhixun.app.role.NodeSettings;
import zhixun.app.role.Role;
import zhixun.app.runner.Cluster;
import zhixun.app.runner.EventWriter;
import zhixun.contract.event.Backfill;
import zhixun.contract.event.Dated;
import zhixun.contract.topic.Topics;
import zhixun.ingest.crawl.CrawlCounts;
import zhixun.ingest.crawl.Crawler;
import zhixun.ingest.source.Source;
import zhixun.ingest.source.SourceCatalogue;

/** Walks sources back in time. */
@Command(
    name = "backfill",
    mixinStandardHelpOptions = true,
    description = {
      "沿下一页、分页接口和站点地图回溯到某一天，补取旧报道（标为补取，不触发提醒）。",
      "按各站的节奏取，让路给新报道；中断后再执行同一命令即续上。",
      "有 up 在运行时交给它；否则在本进程里取完为止（Ctrl-C 可停）。"
    })
final class BackfillCommand implements Callable<Integer> {
  private static final Set<Role> ROLES = EnumSet.of(Role.CLASSIFY, Role.STORY, Role.INDEX);
  private static final Duration LOOK = Duration.ofSeconds(5);

  /** What fails and is to be tried again later is left to the next run. */
  private static final Duration SOON = Duration.ofMinutes(2);

  @Spec private CommandSpec spec;
  @Mixin private DataOption data;

  @Parameters(paramLabel = "来源", arity = "0..*", description = "来源名称；不给则为全部能回溯的来源。")
  private @Nullable List<String> names;

  @Option(
      names = "--from",
      required = true,
      paramLabel = "日期",
      description = "回溯到哪天，如 2024-05-01 或 2024-05。")
  private String from = "";

  @Option(names = "--sources", paramLabel = "文件", description = "自己的来源目录 sources.yml；默认用内置目录。")
  private @Nullable Path file;

  @Override
  public Integer call() throws IOException {
    Dated date = date();
    SourceCatalogue catalogue = SourcesCommand.catalogue(file);
    List<Source> wanted = wanted(catalogue);
    var running = data.running();
    if (running.isPresent()) {
      ask(new Cluster(running.get().bootstrap()), wanted, date);
      out().println("已交给正在运行的 up：" + wanted.size() + " 个来源回溯到 " + date.text());
      return 0;
    }
    try (Node node = Node.start(NodeSettings.of(data.folder(), ROLES), Language.load())) {
      walk(node, catalogue, wanted, date);
      node.awaitDrained();
    } catch (FolderInUseException e) {
      throw new UserError(String.valueOf(e.getMessage()), e);
    }
    return 0;
  }

  private Dated date() {
    try {
      return Dated.parse(from);
    } catch (IllegalArgumentException e) {
      throw new ParameterException(
          spec.commandLine(), "--from「" + from + "」不是日期；应如 2024-05-01 或 2024-05。", e);
    }
  }

  private List<Source> wanted(SourceCatalogue catalogue) {
    if (names == null || names.isEmpty()) {
      return catalogue.enabled().stream().filter(Crawler::reachesBack).toList();
    }
    var out = new ArrayList<Source>();
    for (String name : names) {
      Source source =
          catalogue
              .find(name)
              .orElseThrow(
                  () -> new ParameterException(spec.commandLine(), "目录里没有来源「" + name + "」。"));
      if (source.disabledReason() != null) {
        throw new UserError("来源「" + name + "」已停用：" + source.disabledReason());
      }
      if (!Crawler.reachesBack(source)) {
        throw new UserError("来源「" + name + "」的列表没有更旧的页（无 next、pages 或站点地图），无法回溯。");
      }
      out.add(source);
    }
    return out;
  }

  private static void ask(Cluster cluster, List<Source> wanted, Dated date) {
    try (var writer = new EventWriter(cluster)) {
      var backfills = writer.to(Topics.BACKFILLS);
      Instant now = Instant.now();
      wanted.forEach(source -> backfills.publish(new Backfill(source.name(), date, now)));
    }
  }

  private void walk(Node node, SourceCatalogue catalogue, List<Source> wanted, Dated date)
      throws IOException {
    NodeSettings settings = NodeSettings.of(data.folder(), Set.of());
    try (var writer = new EventWriter(node.cluster());
        Crawler crawler = Crawls.open(settings, catalogue, writer)) {
      crawler.backfill(wanted, date);
      crawler.startBackfillOnly();
      long left = crawler.backfillLeft(SOON);
      while (left > 0 && !ended(node)) {
        CrawlCounts counts = crawler.counts();
        out()
            .printf(
                "待取 %,d 个网址，已取 %,d 篇，失败 %,d%n",
                left,
                counts.of(CrawlCounts.Outcome.ARTICLES),
                counts.of(CrawlCounts.Outcome.FAILED));
        out().flush();
        left = crawler.backfillLeft(SOON);
      }
      crawler.stop();
      out().printf("补取 %,d 篇%n", crawler.counts().of(CrawlCounts.Outcome.ARTICLES));
    }
  }

  /** Waits a little; true when a stage has failed. */
  private static boolean ended(Node node) {
    try {
      node.failure().get(LOOK.toSeconds(), TimeUnit.SECONDS);
      return true;
    } catch (TimeoutException e) {
      return false;
    } catch (ExecutionException e) {
      throw new IllegalStateException("a role has failed", e.getCause());
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      return true;
    }
  }

  private PrintWriter out() {
    return spec.commandLine().getOut();
  }
}
