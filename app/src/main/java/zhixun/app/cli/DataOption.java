package zhixun.app.cli;

import java.io.IOException;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.Optional;
import java.util.Set;
import picocli.CommandLine.Option;
import zhixun.app.role.DataFolder;
import zhixun.app.role.FolderInUseException;
import zhixun.app.role.Node;
import zhixun.app.role.NodeSettings;
import zhixun.app.role.Role;
import zhixun.app.role.RunFile;
import zhixun.app.runner.Cluster;
import zhixun.index.engine.lucene.LuceneEngine;

/** {@code --data}: the data folder, and how commands reach what runs on it. */
final class DataOption {
  @Option(
      names = "--data",
      paramLabel = "目录",
      description = "数据目录（默认 ${DEFAULT-VALUE}，或环境变量 ZHIXUN_DATA）。",
      defaultValue = "${env:ZHIXUN_DATA:-data}")
  private Path data;

  DataFolder folder() {
    return new DataFolder(data.toAbsolutePath().normalize());
  }

  /** The running {@code up} of this folder. */
  Optional<RunFile> running() {
    try {
      return RunFile.read(folder());
    } catch (IOException e) {
      throw new UserError("读不出 " + folder().runFile() + "：" + e.getMessage(), e);
    }
  }

  /** What a command does with a cluster. */
  interface Work<T> {
    T with(Cluster cluster) throws IOException;
  }

  /** Works on the cluster of the running process, or on a broker started for the occasion. */
  <T> T onCluster(Work<T> work) throws IOException {
    var running = running();
    if (running.isPresent()) {
      return work.with(new Cluster(running.get().bootstrap()));
    }
    try (Node node = Node.open(NodeSettings.of(folder(), Set.<Role>of()))) {
      return work.with(node.cluster());
    } catch (FolderInUseException e) {
      throw new UserError(String.valueOf(e.getMessage()), e);
    }
  }

  /** What a command reads from the index. */
  interface Reading<T> {
    T of(LuceneEngine engine) throws IOException;
  }

  /** Reads the index as it was last made durable, without a broker. */
  <T> T onIndex(Reading<T> reading) throws IOException {
    try (var engine = LuceneEngine.readOnly(folder().index())) {
      return reading.of(engine);
    } catch (NoSuchFileException e) {
      throw new UserError(
          "目录 "
              + folder().path()
              + " 里还没有可用的索引：先 ./zhixun import 或 ./zhixun up；旧版本留下的用 ./zhixun reindex 重建。",
          e);
    }
  }
}
