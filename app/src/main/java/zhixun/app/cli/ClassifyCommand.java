package zhixun.app.cli;

import com.fasterxml.jackson.core.JsonProcessingException;
import java.io.IOException;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;
import zhixun.classify.ArticleClassifier;
import zhixun.classify.fact.FlatFacts;
import zhixun.contract.event.ClassifiedArticle;
import zhixun.contract.json.Json;

/** Categories and facts of every line of an item file, one line out for each readable line in. */
@Command(
    name = "classify",
    mixinStandardHelpOptions = true,
    description = "给条目文件逐条归类并抽取事实，输出 JSON Lines。")
final class ClassifyCommand implements Callable<Integer> {
  @Spec private CommandSpec spec;

  @Option(names = "--in", required = true, paramLabel = "文件", description = "条目文件，- 为标准输入。")
  private String in;

  @Option(names = "--out", required = true, paramLabel = "文件", description = "结果文件，- 为标准输出。")
  private String out;

  @Option(names = "--explain", description = "另写出归类理由与重要度。")
  private boolean explain;

  @Override
  public Integer call() throws IOException {
    var classifier = ArticleClassifier.load();
    spec.commandLine().getErr().println("分类模型：" + classifier.model());
    int read =
        ItemLines.write(
            out,
            writer ->
                ItemLines.each(
                    in,
                    spec.commandLine().getErr(),
                    article -> writer.println(line(classifier.classify(article)))));
    return read > 0 ? 0 : 1;
  }

  private String line(ClassifiedArticle classified) throws JsonProcessingException {
    return Json.MAPPER.writeValueAsString(row(classified));
  }

  private Map<String, Object> row(ClassifiedArticle classified) {
    var row = new LinkedHashMap<String, Object>();
    row.put("key", classified.article().key());
    row.put("primary", classified.labels().primary());
    row.put("also", classified.labels().also());
    row.put("scores", classified.labels().scores());
    var facts = FlatFacts.of(classified.facts());
    if (!facts.isEmpty()) {
      row.put("facts", facts);
    }
    if (explain) {
      row.put("reasons", classified.labels().reasons());
      row.put("importance", classified.importance());
      row.put("importance_reasons", classified.importanceReasons());
    }
    return row;
  }
}
