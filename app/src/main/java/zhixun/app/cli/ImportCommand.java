package zhixun.app.cli;

import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.NoSuchFileException;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.EnumSet;
import java.util.Set;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;
import zhixun.app.role.FolderInUseException;
import zhixun.app.role.Language;
import zhixun.app.role.Node;
import zhixun.app.role.NodeSettings;
import zhixun.app.role.Role;
import zhixun.app.runner.Cluster;
import zhixun.app.runner.EventWriter;
import zhixun.app.status.PipelineStatus;
import zhixun.app.status.StatusTable;
import zhixun.contract.topic.Topics;
import zhixun.ingest.importer.Importer;

/** Reads item files into the same topic as the crawler. */
@Command(
    name = "import",
    mixinStandardHelpOptions = true,
    description = {
      "把条目文件（JSON Lines，可 gzip；- 为标准输入）送入与抓取相同的管道。",
      "有 up 在运行时交给它；否则启动所需阶段，处理完毕后停止。重复导入不会重复。"
    })
final class ImportCommand implements Callable<Integer> {
  /** What handles imported articles; nothing is fetched, served or scheduled. */
  private static final Set<Role> ROLES =
      EnumSet.of(Role.CLASSIFY, Role.STORY, Role.INDEX, Role.ALERT, Role.DELIVER);

  @Spec private CommandSpec spec;
  @Mixin private DataOption data;

  @Parameters(paramLabel = "文件", description = "条目文件。")
  private String file;

  @Override
  public Integer call() throws IOException {
    var running = data.running();
    if (running.isPresent()) {
      publish(new Cluster(running.get().bootstrap()));
      out().println("已交给正在运行的 up；进度见 ./zhixun status");
      return 0;
    }
    Instant start = Instant.now();
    try (Node node = Node.start(NodeSettings.of(data.folder(), ROLES), Language.load())) {
      var counts = publish(node.cluster());
      try (var progress = new Drain(node.cluster(), spec.commandLine().getErr())) {
        progress.start();
        node.awaitDrained();
      }
      summarise(node, counts, Duration.between(start, Instant.now()));
    } catch (FolderInUseException e) {
      throw new UserError(String.valueOf(e.getMessage()), e);
    }
    return 0;
  }

  private Importer.Counts publish(Cluster cluster) throws IOException {
    try (var writer = new EventWriter(cluster)) {
      var importer =
          new Importer(
              writer.to(Topics.ARTICLES), writer.to(Topics.DEAD_LETTERS), InstantSource.system());
      var counts = importer.run(file, lines -> {});
      out()
          .printf(
              "读取 %,d 行：%,d 篇报道，%,d 条死信，%,d 篇有字段被舍弃%n",
              counts.lines(), counts.articles(), counts.deadLetters(), counts.flagged());
      return counts;
    } catch (NoSuchFileException e) {
      throw new UserError("没有文件 " + file, e);
    }
  }

  private void summarise(Node node, Importer.Counts counts, Duration took) {
    try (var status = new PipelineStatus(node.cluster())) {
      StatusTable.lines(status.read()).forEach(out()::println);
    }
    out()
        .printf(
            "索引中 %,d 篇；用时 %d 秒，每秒 %,.0f 篇%n",
            node.engine().size(),
            took.toSeconds(),
            counts.articles() * 1000.0 / Math.max(1, took.toMillis()));
  }

  private PrintWriter out() {
    return spec.commandLine().getOut();
  }
}
