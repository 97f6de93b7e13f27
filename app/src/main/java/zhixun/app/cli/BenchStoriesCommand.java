package zhixun.app.cli;

import java.io.IOException;
import java.io.PrintWriter;
import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;
import zhixun.classify.story.StoryThroughput;
import zhixun.contract.event.Article;
import zhixun.contract.json.Json;

/** Speed and memory of grouping on real articles. */
@Command(
    name = "stories",
    mixinStandardHelpOptions = true,
    description = "测量事件归并：每秒篇数、单篇耗时，窗口大十倍时怎样，历史占多少内存。")
final class BenchStoriesCommand implements Callable<Integer> {
  @Spec private CommandSpec spec;

  @Option(names = "--in", required = true, paramLabel = "ITEMS", description = "条目文件，- 为标准输入")
  private String in = "";

  @Option(
      names = "--window",
      defaultValue = "50000",
      paramLabel = "N",
      description = "窗口内的篇数；另测其十分之一（默认：${DEFAULT-VALUE}）")
  private int window;

  @Option(
      names = "--history",
      defaultValue = "0",
      paramLabel = "N",
      description = "另测这么多篇历史占用的内存，如 200000（默认不测）")
  private int history;

  @Option(names = "--json", description = "输出 JSON")
  private boolean json;

  @Override
  public Integer call() throws IOException {
    var articles = new ArrayList<Article>();
    ItemLines.each(in, spec.commandLine().getErr(), articles::add);
    if (articles.isEmpty()) {
      throw new UserError(in + "：没有可用的条目");
    }
    var throughput = new StoryThroughput(articles);
    var speeds =
        List.of(throughput.speed(Math.max(1, window / 10)), throughput.speed(Math.max(1, window)));
    long bytes = history > 0 ? throughput.memory(history) : 0;
    PrintWriter out = spec.commandLine().getOut();
    if (json) {
      var row = new LinkedHashMap<String, Object>();
      row.put("speeds", speeds.stream().map(BenchStoriesCommand::row).toList());
      row.put("history", history);
      row.put("history_bytes", bytes);
      out.println(Json.MAPPER.valueToTree(row).toString());
    } else {
      speeds.forEach(s -> out.println(line(s)));
      if (history > 0) {
        out.printf(Locale.ROOT, "历史 %,d 篇：堆内 %d MB%n", history, bytes >> 20);
      }
    }
    return 0;
  }

  private static Map<String, Object> row(StoryThroughput.Speed speed) {
    var row = new LinkedHashMap<String, Object>();
    row.put("window", speed.window());
    row.put("per_second", Math.round(speed.perSecond()));
    row.put("median_ms", millis(speed.median()));
    row.put("p99_ms", millis(speed.p99()));
    row.put("max_ms", millis(speed.slowest()));
    return row;
  }

  private static String line(StoryThroughput.Speed speed) {
    return String.format(
        Locale.ROOT,
        "窗口 %,d 篇：每秒 %.0f 篇（单线程 CPU）；单篇中位 %.2f 毫秒，p99 %.2f 毫秒，最慢 %.1f 毫秒",
        speed.window(),
        speed.perSecond(),
        millis(speed.median()),
        millis(speed.p99()),
        millis(speed.slowest()));
  }

  private static double millis(Duration duration) {
    return duration.toNanos() / 1e6;
  }
}
