package zhixun.app.cli;

import java.io.IOException;
import java.nio.file.Path;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;
import zhixun.app.demo.Demo;
import zhixun.app.role.DataFolder;
import zhixun.app.role.FolderInUseException;

/** The main job on a small web of our own. */
@Command(
    name = "demo",
    mixinStandardHelpOptions = true,
    description = {
      "在本机起 8 个自写的小网站（2024 年 5 月），经真实 HTTP 抓取、Kafka、归类、并事件、索引、提醒，并生成月报。",
      "不需要外网；每次从空目录开始，结束后保留数据。"
    })
final class DemoCommand implements Callable<Integer> {
  @Spec private CommandSpec spec;

  @Option(names = "--data", paramLabel = "目录", description = "演示数据目录，会先清空（默认 ${DEFAULT-VALUE}）。")
  private Path data = Path.of("data", "demo");

  @Option(names = "--serve", description = "演示完后保持网页打开，直到 Ctrl-C。")
  private boolean serve;

  @Override
  public Integer call() throws IOException {
    var folder = new DataFolder(data.toAbsolutePath().normalize());
    try {
      return new Demo(folder, spec.commandLine().getOut()).run(serve) ? 0 : 1;
    } catch (FolderInUseException e) {
      throw new UserError(String.valueOf(e.getMessage()), e);
    }
  }
}
