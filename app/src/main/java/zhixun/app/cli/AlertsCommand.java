package zhixun.app.cli;

import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Path;
import java.time.InstantSource;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;
import zhixun.app.role.Language;
import zhixun.contract.event.Alert;
import zhixun.contract.event.Subscription;
import zhixun.contract.json.Json;
import zhixun.query.alert.AlertSettings;
import zhixun.query.alert.AlertStage;
import zhixun.query.alert.SubscriptionLine;

/** Runs a file of items past a file of subscriptions, as if each arrived on its own date. */
@Command(
    name = "alerts",
    mixinStandardHelpOptions = true,
    description = "让条目文件按各自日期逐条到达，写出各订阅的提醒（不含更新），JSON Lines。",
    subcommands = AlertsTrainCommand.class)
final class AlertsCommand implements Callable<Integer> {
  @Spec private CommandSpec spec;

  @Option(names = "--subscriptions", paramLabel = "SUBS", description = "订阅文件")
  private @Nullable Path subscriptions;

  @Option(names = "--in", paramLabel = "STREAM", description = "条目文件，- 为标准输入")
  private @Nullable String in;

  @Option(names = "--out", paramLabel = "ALERTS", description = "结果文件，- 为标准输出（默认）")
  private String out = "-";

  @Option(names = "--explain", description = "另写出标题与理由")
  private boolean explain;

  @Override
  public Integer call() throws IOException {
    if (subscriptions == null || in == null) {
      throw new ParameterException(spec.commandLine(), "缺少 --subscriptions SUBS 或 --in STREAM。");
    }
    List<Subscription> kept = LineFile.parse(subscriptions, SubscriptionLine::parse);
    String items = in;
    int read = ItemLines.write(out, writer -> run(items, kept, writer));
    return read > 0 ? 0 : 1;
  }

  /** The number of readable items. */
  private int run(String items, List<Subscription> kept, PrintWriter writer) throws IOException {
    Language language = Language.load();
    try (var alerts =
        new AlertStage(
            alert -> write(alert, writer),
            language.segmenter(),
            language.dictionary().terms(),
            AlertSettings.batch(),
            InstantSource.system())) {
      kept.forEach(alerts::subscribe);
      return ItemStories.each(
          items, spec.commandLine().getErr(), language, alerts::process, alerts::story);
    }
  }

  private void write(Alert alert, PrintWriter writer) {
    if (alert.updates() != null) {
      return;
    }
    var row = new LinkedHashMap<String, Object>();
    row.put("subscription", alert.subscription());
    row.put("key", alert.key());
    row.put("story", alert.story());
    if (explain) {
      row.put("title", alert.title());
      row.put("reasons", alert.reasons());
    }
    writer.println(Json.MAPPER.valueToTree(row).toString());
  }
}
