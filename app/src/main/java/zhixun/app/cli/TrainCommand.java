package zhixun.app.cli;

import java.io.IOException;
import java.io.PrintWriter;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;
import zhixun.classify.category.LabelledReader;
import zhixun.classify.category.Training;
import zhixun.classify.segment.HanlpSegmenter;
import zhixun.classify.term.Dictionary;

/** Trains the category model and prints what cross-validation says of it. */
@Command(
    name = "train",
    mixinStandardHelpOptions = true,
    description = "用标注条目训练分类模型：打印五折交叉验证结果，写出模型与说明。")
final class TrainCommand implements Callable<Integer> {
  @Spec private CommandSpec spec;

  @Option(
      names = "--labelled",
      required = true,
      paramLabel = "文件",
      description = "标注条目，JSON Lines。")
  private Path labelled;

  @Option(
      names = "--out",
      paramLabel = "目录",
      defaultValue = "classify/src/main/resources/zhixun/classify/category",
      description = "模型写到哪个目录（默认 ${DEFAULT-VALUE}）。")
  private Path out;

  @Option(names = "--outputs", paramLabel = "文件", description = "另存各折留出的原始输出（TSV），供编码器微调工具使用。")
  private @Nullable Path outputs;

  @Override
  public Integer call() throws IOException {
    PrintWriter say = spec.commandLine().getOut();
    PrintWriter complain = spec.commandLine().getErr();
    var dictionary = Dictionary.load();
    try (var lines = Files.newBufferedReader(labelled, StandardCharsets.UTF_8)) {
      var articles = LabelledReader.read(lines, bad -> complain.println(labelled + ": " + bad));
      if (articles.isEmpty()) {
        throw new UserError("没有可读的标注条目：" + labelled);
      }
      new Training(dictionary, new HanlpSegmenter(dictionary), say::println)
          .run(articles, out, outputs);
      return 0;
    } catch (NoSuchFileException e) {
      throw new UserError("找不到文件：" + labelled, e);
    }
  }
}
