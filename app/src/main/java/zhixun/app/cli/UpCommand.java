package zhixun.app.cli;

import java.io.IOException;
import java.nio.file.Path;
import java.time.InstantSource;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;
import zhixun.app.role.DiskFullException;
import zhixun.app.role.FolderInUseException;
import zhixun.app.role.Language;
import zhixun.app.role.Node;
import zhixun.app.role.NodeSettings;
import zhixun.app.role.Role;
import zhixun.ingest.source.CatalogueException;
import zhixun.query.web.WebStartException;

/** All roles in one process. */
@Command(
    name = "up",
    mixinStandardHelpOptions = true,
    description = "在一个进程里运行全部角色：抓取、归类、并事件、索引、提醒、投递、月报、网页。Ctrl-C 有序停止。")
class UpCommand implements Callable<Integer> {
  @Spec private CommandSpec spec;
  @Mixin private DataOption data;

  @Option(
      names = "--kafka",
      paramLabel = "主机:端口",
      description = "使用已有的 Kafka 集群；默认在本进程内运行一个真实的单节点 Kafka。")
  private @Nullable String kafka;

  @Option(names = "--sources", paramLabel = "文件", description = "自己的来源目录 sources.yml；默认用内置目录。")
  private @Nullable Path sources;

  @Option(names = "--bind", paramLabel = "地址", description = "网页监听地址（默认 ${DEFAULT-VALUE}）。")
  private String bind = "127.0.0.1";

  @Option(names = "--port", paramLabel = "端口", description = "网页端口（默认 ${DEFAULT-VALUE}）。")
  private int port = 7070;

  @Option(names = "--behind-proxy", description = "声明前面有带账号的代理；监听本机以外的地址时必须写明。")
  private boolean behindProxy;

  /** The roles to run. */
  Set<Role> roles() {
    return Role.all();
  }

  @Override
  public Integer call() throws IOException {
    var settings =
        new NodeSettings(
            data.folder(),
            kafka,
            roles(),
            sources,
            InstantSource.system(),
            false,
            new NodeSettings.Console(bind, port, behindProxy));
    try (Node node = Node.start(settings, Language.load())) {
      Runtime.getRuntime().addShutdownHook(new Thread(node::close, "orderly-stop"));
      node.announce();
      spec.commandLine().getOut().println(greeting(node));
      return waitForFailure(node);
    } catch (FolderInUseException | CatalogueException | WebStartException e) {
      throw new UserError(String.valueOf(e.getMessage()), e);
    }
  }

  private static String greeting(Node node) {
    String where = node.address().isEmpty() ? "" : "  网页 " + node.address();
    return "运行中" + where + "  Kafka " + node.cluster().bootstrap() + "  （Ctrl-C 停止）";
  }

  /** A role's failure is a bug: the process ends loudly. Otherwise SIGTERM ends it. */
  private static int waitForFailure(Node node) {
    try {
      node.failure().get();
      return 0;
    } catch (ExecutionException e) {
      if (e.getCause() instanceof DiskFullException full) {
        throw full;
      }
      return 1;
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      return 0;
    }
  }
}
