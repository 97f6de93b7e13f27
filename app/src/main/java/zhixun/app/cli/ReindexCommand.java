package zhixun.app.cli;

import java.io.IOException;
import java.util.EnumSet;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Spec;
import zhixun.app.role.FolderInUseException;
import zhixun.app.role.Folders;
import zhixun.app.role.Language;
import zhixun.app.role.Node;
import zhixun.app.role.NodeSettings;
import zhixun.app.role.Role;

/** Rebuilds the index from Kafka. */
@Command(
    name = "reindex",
    mixinStandardHelpOptions = true,
    description = "删除索引并从 Kafka 重建；命中列表与重建前相同。须先停止 up。")
final class ReindexCommand implements Callable<Integer> {
  @Spec private CommandSpec spec;
  @Mixin private DataOption data;

  @Override
  public Integer call() throws IOException {
    if (data.running().isPresent()) {
      throw new UserError("up 正在运行；请先停止它再重建索引");
    }
    try (var _ = data.folder().lock()) {
      Folders.delete(data.folder().index());
    } catch (FolderInUseException e) {
      throw new UserError(String.valueOf(e.getMessage()), e);
    }
    rebuild();
    return 0;
  }

  private void rebuild() throws IOException {
    var settings = NodeSettings.of(data.folder(), EnumSet.of(Role.INDEX));
    try (Node node = Node.start(settings, Language.load());
        var progress = new Drain(node.cluster(), spec.commandLine().getErr())) {
      progress.start();
      node.awaitDrained();
      node.engine().refresh();
      spec.commandLine().getOut().printf("索引已重建：%,d 篇报道%n", node.engine().size());
    }
  }
}
