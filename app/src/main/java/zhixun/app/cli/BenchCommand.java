package zhixun.app.cli;

import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/** Measurements of parts of the system: one class and one line here for each. */
@Command(
    name = "bench",
    mixinStandardHelpOptions = true,
    synopsisSubcommandLabel = "命令",
    description = "测量各部分的速度与内存。",
    subcommands = {
      BenchClassifyCommand.class,
      BenchAlertsCommand.class,
      BenchCrawlCommand.class,
      BenchExtractCommand.class,
      BenchSearchCommand.class,
      BenchStoriesCommand.class,
    })
final class BenchCommand implements Runnable {
  @Spec private CommandSpec spec;

  @Override
  public void run() {
    throw new ParameterException(spec.commandLine(), "缺少要测量的部分；可用的见下。");
  }
}
