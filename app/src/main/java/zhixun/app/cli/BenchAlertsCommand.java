package zhixun.app.cli;

import java.io.IOException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;
import zhixun.classify.ArticleClassifier;
import zhixun.classify.segment.HanlpSegmenter;
import zhixun.classify.story.StorySettings;
import zhixun.classify.story.StoryStage;
import zhixun.classify.term.Dictionary;
import zhixun.contract.event.Assignment;
import zhixun.query.alert.AlertThroughput;

/** Many subscriptions over a file of items: the whole alert stage beside a plain monitor. */
@Command(
    name = "alerts",
    mixinStandardHelpOptions = true,
    description = "大量订阅下每 CPU 秒处理多少篇：提醒阶段，与同一批查询的 Lucene monitor 对照。")
final class BenchAlertsCommand implements Callable<Integer> {
  @Spec private CommandSpec spec;

  @Option(names = "--in", required = true, paramLabel = "ITEMS", description = "条目文件，- 为标准输入")
  private String in = "";

  @Option(
      names = "--subscriptions",
      defaultValue = "10000",
      description = "订阅数（默认：${DEFAULT-VALUE}）")
  private int subscriptions;

  @Option(names = "--limit", defaultValue = "1000", description = "最多多少篇（默认：${DEFAULT-VALUE}）")
  private int limit;

  @Override
  public Integer call() throws IOException {
    var dictionary = Dictionary.load();
    var segmenter = new HanlpSegmenter(dictionary);
    List<Assignment> articles = articles(dictionary, segmenter);
    if (articles.isEmpty()) {
      throw new UserError(in + "：没有可用的条目");
    }
    AlertThroughput t =
        AlertThroughput.measure(articles, dictionary.terms(), segmenter, subscriptions);
    spec.commandLine()
        .getOut()
        .printf(
            Locale.ROOT,
            "%d 个订阅，%d 篇；每 CPU 秒：Lucene monitor %.0f 篇（命中 %d），提醒阶段 %.0f 篇（提醒 %d）%n",
            t.subscriptions(),
            t.articles(),
            rate(t, t.monitor()),
            t.matches(),
            rate(t, t.stage()),
            t.alerts());
    return 0;
  }

  private static double rate(AlertThroughput t, Duration cpu) {
    return AlertThroughput.rate(t.articles(), cpu);
  }

  private List<Assignment> articles(Dictionary dictionary, HanlpSegmenter segmenter)
      throws IOException {
    var out = new ArrayList<Assignment>();
    var classifier = ArticleClassifier.of(dictionary);
    var stories = new StoryStage(segmenter, out::add, story -> {}, StorySettings.DEFAULT);
    ItemLines.each(
        in,
        spec.commandLine().getErr(),
        article -> {
          if (out.size() < limit) {
            stories.process(classifier.classify(article));
          }
        });
    return out;
  }
}
