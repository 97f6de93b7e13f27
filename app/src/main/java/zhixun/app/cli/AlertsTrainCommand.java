package zhixun.app.cli;

import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;
import zhixun.classify.ArticleClassifier;
import zhixun.classify.term.Dictionary;
import zhixun.query.alert.AlertTraining;

/** Learns the weights of policy subscriptions anew and tells what leaving one out says of them. */
@Command(
    name = "train",
    mixinStandardHelpOptions = true,
    description = "重新学习政策类订阅的权重：打印逐个留出订阅的结果，写入资源目录（重新编译后生效）。")
final class AlertsTrainCommand implements Callable<Integer> {
  @Spec private CommandSpec spec;

  @Option(
      names = "--gold",
      required = true,
      paramLabel = "GOLD",
      description = "订阅与应提醒的事件，JSON Lines")
  private Path gold = Path.of("");

  @Option(names = "--in", required = true, paramLabel = "STREAM", description = "条目文件，- 为标准输入")
  private String in = "";

  @Option(names = "--resources", paramLabel = "DIR", description = "资源目录（默认 query 模块内）")
  private Path resources = Path.of("query/src/main/resources/zhixun/query/alert/signal");

  @Override
  public Integer call() throws IOException {
    var dictionary = Dictionary.load();
    var training = new AlertTraining(dictionary.terms());
    LineFile.each(gold, training::line);
    training.ownLabels();
    var classifier = ArticleClassifier.of(dictionary);
    var errors = spec.commandLine().getErr();
    int read = ItemLines.each(in, errors, a -> training.article(classifier.classify(a)));
    if (read == 0) {
      return 1;
    }
    PrintWriter say = spec.commandLine().getOut();
    training.crossValidate(say::println);
    Files.writeString(resources.resolve("signals.tsv"), training.train().text());
    return 0;
  }
}
