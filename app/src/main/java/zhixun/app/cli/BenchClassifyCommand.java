package zhixun.app.cli;

import java.io.IOException;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;
import zhixun.classify.Throughput;
import zhixun.contract.event.Arrival;
import zhixun.contract.event.Article;
import zhixun.contract.item.Item;
import zhixun.contract.item.ItemReader;

/** CPU time of classification on real articles. */
@Command(
    name = "classify",
    mixinStandardHelpOptions = true,
    description = "测量归类的开销：每篇的 CPU 时间、编码器占比与内存峰值。")
final class BenchClassifyCommand implements Callable<Integer> {
  @Spec private CommandSpec spec;

  @Option(names = "--in", required = true, paramLabel = "文件", description = "条目文件，- 为标准输入。")
  private String in;

  @Option(
      names = "--limit",
      paramLabel = "篇数",
      defaultValue = "5000",
      description = "最多多少篇（默认 ${DEFAULT-VALUE}）。")
  private int limit;

  @Option(
      names = "--min-length",
      paramLabel = "字数",
      defaultValue = "0",
      description = "只取正文不短于此字数的条目（默认 ${DEFAULT-VALUE}）。")
  private int minLength;

  @Option(
      names = "--cut",
      paramLabel = "字数",
      defaultValue = "1500",
      description = "正文截到多少字（默认 ${DEFAULT-VALUE}）。")
  private int cut;

  @Override
  public Integer call() throws IOException {
    List<Article> articles = articles();
    if (articles.isEmpty()) {
      throw new UserError(in + "：没有可用的条目");
    }
    Throughput t = Throughput.measure(articles);
    spec.commandLine()
        .getOut()
        .printf(
            Locale.ROOT,
            "%d 篇，平均 %.0f 字；每篇 CPU：全文分词 %.2f 毫秒，归类与事实 %.2f 毫秒，合计 %.2f 毫秒；"
                + "送编码器 %.0f%%；堆峰值 %d MB%n",
            t.articles(),
            t.meanCharacters(),
            millis(t.segmentation()),
            millis(t.classification()),
            millis(t.segmentation().plus(t.classification())),
            100 * t.encoded(),
            t.peakHeap() >> 20);
    return 0;
  }

  private static double millis(Duration duration) {
    return duration.toNanos() / 1e6;
  }

  private List<Article> articles() throws IOException {
    var articles = new ArrayList<Article>();
    try (var items = ItemLines.open(in)) {
      for (var line = items.next(); line != null && articles.size() < limit; line = items.next()) {
        if (line instanceof ItemReader.Line.Read read && length(read.item()) >= minLength) {
          articles.add(shortened(read.item().toArticle(Instant.EPOCH, Arrival.IMPORT)));
        }
      }
    }
    return articles;
  }

  private static int length(Item item) {
    String text = item.text();
    return text == null ? 0 : text.length();
  }

  private Article shortened(Article a) {
    String body = a.body().substring(0, Math.min(cut, a.body().length()));
    return new Article(
        a.id(),
        a.version(),
        a.key(),
        a.url(),
        a.source(),
        a.origin(),
        a.author(),
        a.title(),
        body,
        a.textKind(),
        a.publishedAt(),
        a.fetchedAt(),
        a.arrival(),
        a.attachedTo(),
        a.picture(),
        a.pageFields(),
        a.flags());
  }
}
