package zhixun.app.cli;

import picocli.CommandLine.Command;
import picocli.CommandLine.HelpCommand;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/**
 * The top command. A new command is one class and one line here; they stand in the order in which a
 * person meets them: see it work, run it, read it, look after it, batches, building, measuring.
 */
@Command(
    name = "zhixun",
    mixinStandardHelpOptions = true,
    synopsisSubcommandLabel = "命令",
    version = "zhixun 0.1.0",
    description = "智讯：抓取中文 AI 行业新闻与政策，归类、并事件、检索、提醒，并生成月报。",
    footer = {
      "",
      "先看效果：./zhixun demo      全部测试：./zhixun test [--drills]",
      "退出码：0 完成，1 失败，2 用法有误。%n"
    },
    subcommands = {
      DemoCommand.class,
      UpCommand.class,
      RunCommand.class,
      ImportCommand.class,
      SearchCommand.class,
      TimelineCommand.class,
      DigestCommand.class,
      AlertsCommand.class,
      SubscriptionsCommand.class,
      StatusCommand.class,
      SourcesCommand.class,
      BackfillCommand.class,
      DeadLettersCommand.class,
      ReindexCommand.class,
      ReplayCommand.class,
      ExportCommand.class,
      ExtractCommand.class,
      ClassifyCommand.class,
      StoriesCommand.class,
      TrainCommand.class,
      BenchCommand.class,
      HelpCommand.class,
    })
final class Zhixun implements Runnable {
  @Spec private CommandSpec spec;

  @Override
  public void run() {
    throw new ParameterException(spec.commandLine(), "缺少命令；可用命令见下。");
  }
}
