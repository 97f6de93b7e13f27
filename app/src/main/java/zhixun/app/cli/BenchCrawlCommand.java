package zhixun.app.cli;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;
import zhixun.app.bench.CrawlBench;
import zhixun.app.role.Folders;

/** Throughput of the crawler against servers of its own. */
@Command(
    name = "crawl",
    mixinStandardHelpOptions = true,
    description = "测量抓取：自带的本机网站，不等节奏，每秒多少页、每页多少 CPU、受什么限制。")
final class BenchCrawlCommand implements Callable<Integer> {
  @Spec private CommandSpec spec;

  @Option(names = "--hosts", defaultValue = "50", description = "网站数（默认：${DEFAULT-VALUE}）。")
  private int hosts;

  @Option(names = "--pages", defaultValue = "40", description = "每站页数（默认：${DEFAULT-VALUE}）。")
  private int pages;

  @Option(names = "--parallel", defaultValue = "32", description = "同时抓取数（默认：${DEFAULT-VALUE}）。")
  private int parallel;

  @Override
  public Integer call() throws IOException {
    Path folder = Files.createTempDirectory("zhixun-bench");
    try {
      CrawlBench.run(folder.resolve("warm-up"), 5, 20, parallel);
      show(CrawlBench.run(folder.resolve("run"), hosts, pages, parallel));
    } finally {
      Folders.delete(folder);
    }
    return 0;
  }

  private void show(CrawlBench.Result r) {
    String bound = r.busy() > 0.7 ? "受 CPU 限制" : "受等待限制（CPU 有余）";
    spec.commandLine()
        .getOut()
        .printf(
            Locale.ROOT,
            "%,d 篇，每页 %,d KB；%.1f 秒，每秒 %.0f 页；每页 CPU %.1f 毫秒（含网站一侧与存档）；" + "%d 核占用 %.0f%%，%s%n",
            r.articles(),
            r.pageBytes() / 1024,
            r.took().toMillis() / 1e3,
            r.perSecond(),
            r.cpu().toNanos() / 1e6 / Math.max(1, r.articles()),
            r.cores(),
            100 * r.busy(),
            bound);
  }
}
