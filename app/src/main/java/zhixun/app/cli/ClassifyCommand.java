package zhixun.app.cli;

import java.io.IOException;
import java.io.OutputStream;
import java.io.PrintWriter;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;
import zhixun.classify.ArticleClassifier;
import zhixun.classify.fact.FlatFacts;
import zhixun.contract.event.Arrival;
import zhixun.contract.event.ClassifiedArticle;
import zhixun.contract.item.ItemReader;
import zhixun.contract.json.Json;

/** Categories and facts of every line of an item file, one line out for each readable line in. */
@Command(
    name = "classify",
    mixinStandardHelpOptions = true,
    description = "给条目文件逐条归类并抽取事实，输出 JSON Lines。")
final class ClassifyCommand implements Callable<Integer> {
  @Spec private CommandSpec spec;

  @Option(names = "--in", required = true, paramLabel = "ITEMS", description = "条目文件，- 为标准输入")
  private String in;

  @Option(names = "--out", required = true, paramLabel = "OUT", description = "结果文件，- 为标准输出")
  private String out;

  @Option(names = "--explain", description = "另写出归类理由与重要度")
  private boolean explain;

  @Override
  public Integer call() throws IOException {
    var classifier = ArticleClassifier.load();
    spec.commandLine().getErr().println("分类模型：" + classifier.model());
    try (var items = open();
        var writer = new PrintWriter(output(), false, StandardCharsets.UTF_8)) {
      return run(items, classifier, writer) ? 0 : 1;
    }
  }

  private ItemReader open() throws IOException {
    try {
      return ItemReader.open(in);
    } catch (java.nio.file.NoSuchFileException e) {
      throw new UserError("找不到文件：" + in, e);
    }
  }

  private OutputStream output() throws IOException {
    return out.equals("-") ? System.out : Files.newOutputStream(Path.of(out));
  }

  /** Whether any line was readable. */
  private boolean run(ItemReader items, ArticleClassifier classifier, PrintWriter writer)
      throws IOException {
    boolean any = false;
    for (var line = items.next(); line != null; line = items.next()) {
      switch (line) {
        case ItemReader.Line.Unreadable bad -> complain(bad.number(), bad.cause());
        case ItemReader.Line.Read read -> any |= classify(read, classifier, writer);
      }
    }
    writer.flush();
    return any;
  }

  private boolean classify(
      ItemReader.Line.Read read, ArticleClassifier classifier, PrintWriter writer)
      throws IOException {
    try {
      var article = read.item().toArticle(Instant.EPOCH, Arrival.IMPORT);
      writer.println(Json.MAPPER.writeValueAsString(row(classifier.classify(article))));
      return true;
    } catch (IllegalArgumentException e) {
      complain(read.number(), String.valueOf(e.getMessage()));
      return false;
    }
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

  private void complain(long number, String cause) {
    spec.commandLine().getErr().println(in + ":" + number + ": " + cause);
  }
}
