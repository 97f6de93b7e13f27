package zhixun.app.cli;

import com.fasterxml.jackson.core.JsonProcessingException;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;
import zhixun.app.runner.Cluster;
import zhixun.app.runner.TopicReader;
import zhixun.contract.event.Article;
import zhixun.contract.event.ArticleId;
import zhixun.contract.event.Dated;
import zhixun.contract.json.Json;
import zhixun.contract.topic.Topics;

/** Writes the articles on their topic as an item file, each in its newest version, in log order. */
@Command(
    name = "export",
    mixinStandardHelpOptions = true,
    description = "把管道里的报道写成条目文件（JSON Lines，import 可再读入），每篇取最新版本。")
final class ExportCommand implements Callable<Integer> {
  @Spec private CommandSpec spec;
  @Mixin private DataOption data;

  @Option(
      names = "--out",
      paramLabel = "文件",
      description = "输出文件，- 为标准输出（默认 ${DEFAULT-VALUE}）。",
      defaultValue = "-")
  private String out;

  @Override
  public Integer call() throws IOException {
    if (out.equals("-")) {
      write(spec.commandLine().getOut());
      return 0;
    }
    try (var file =
        new PrintWriter(Files.newBufferedWriter(Path.of(out), StandardCharsets.UTF_8))) {
      int written = write(file);
      if (file.checkError()) {
        throw new UserError("写不进 " + out);
      }
      spec.commandLine().getOut().printf("写出 %,d 篇报道：%s%n", written, out);
    } catch (NoSuchFileException e) {
      throw new UserError("输出目录不存在：" + out, e);
    }
    return 0;
  }

  private int write(PrintWriter to) throws IOException {
    int written = data.onCluster(cluster -> write(cluster, to));
    to.flush();
    return written;
  }

  /** Reads twice, so that no more than ids and versions are held. */
  private static int write(Cluster cluster, PrintWriter to) {
    Map<ArticleId, String> newest = new HashMap<>();
    read(cluster, article -> newest.put(article.id(), article.version()));
    var written = new int[1];
    read(
        cluster,
        article -> {
          if (newest.remove(article.id(), article.version())) {
            to.println(line(article));
            written[0]++;
          }
        });
    return written[0];
  }

  private static void read(Cluster cluster, Consumer<Article> taker) {
    try (var reader = new TopicReader<>(cluster, Topics.ARTICLES, taker)) {
      reader.toEnd();
    }
  }

  private static String line(Article article) {
    var line = new LinkedHashMap<String, @Nullable Object>();
    Dated published = article.publishedAt();
    line.put("key", article.key());
    line.put("date", published == null ? null : published.text());
    line.put("title", article.title());
    line.put("text", article.body());
    line.put("source", article.source());
    line.put("url", article.url() == null ? null : article.url().link());
    line.put("text_kind", article.textKind().code());
    line.put("origin", article.origin());
    line.put("author", article.author());
    try {
      return Json.MAPPER.writeValueAsString(line);
    } catch (JsonProcessingException e) {
      throw new UncheckedIOException(e);
    }
  }
}
