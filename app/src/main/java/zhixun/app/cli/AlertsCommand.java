package zhixun.app.cli;

import java.io.IOException;
import java.io.PrintWriter;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;
import zhixun.classify.ArticleClassifier;
import zhixun.classify.segment.HanlpSegmenter;
import zhixun.classify.story.StorySettings;
import zhixun.classify.story.StoryStage;
import zhixun.classify.term.Dictionary;
import zhixun.contract.event.Alert;
import zhixun.contract.event.Arrival;
import zhixun.contract.event.Subscription;
import zhixun.contract.item.ItemReader;
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
    List<Subscription> kept = read(subscriptions);
    try (var items = ItemReader.open(in);
        var writer = ItemLines.writer(out)) {
      return run(items, kept, writer) ? 0 : 1;
    } catch (NoSuchFileException e) {
      throw new UserError("找不到文件：" + in, e);
    }
  }

  private static List<Subscription> read(Path subscriptions) throws IOException {
    var kept = new ArrayList<Subscription>();
    List<String> lines;
    try {
      lines = Files.readAllLines(subscriptions, StandardCharsets.UTF_8);
    } catch (NoSuchFileException e) {
      throw new UserError("找不到文件：" + subscriptions, e);
    }
    for (int i = 0; i < lines.size(); i++) {
      if (!lines.get(i).isBlank()) {
        try {
          kept.add(SubscriptionLine.parse(lines.get(i)));
        } catch (IllegalArgumentException e) {
          throw new UserError(subscriptions + ":" + (i + 1) + ": " + e.getMessage(), e);
        }
      }
    }
    return kept;
  }

  private boolean run(ItemReader items, List<Subscription> kept, PrintWriter writer)
      throws IOException {
    Dictionary dictionary = Dictionary.load();
    var segmenter = new HanlpSegmenter(dictionary);
    var classifier = ArticleClassifier.of(dictionary);
    boolean any = false;
    try (var alerts =
        new AlertStage(
            alert -> write(alert, writer),
            segmenter,
            dictionary.terms(),
            AlertSettings.batch(),
            InstantSource.system())) {
      kept.forEach(alerts::subscribe);
      var stories =
          new StoryStage(segmenter, alerts::process, alerts::story, StorySettings.DEFAULT);
      for (var line = items.next(); line != null; line = items.next()) {
        switch (line) {
          case ItemReader.Line.Unreadable bad -> complain(bad.number(), bad.cause());
          case ItemReader.Line.Read read -> any |= take(read, classifier, stories);
        }
      }
    }
    return any;
  }

  private boolean take(
      ItemReader.Line.Read read, ArticleClassifier classifier, StoryStage stories) {
    try {
      var article = read.item().toArticle(Instant.EPOCH, Arrival.IMPORT);
      stories.process(classifier.classify(article));
      return true;
    } catch (IllegalArgumentException e) {
      complain(read.number(), String.valueOf(e.getMessage()));
      return false;
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

  private void complain(long number, String cause) {
    spec.commandLine().getErr().println(in + ":" + number + ": " + cause);
  }
}
