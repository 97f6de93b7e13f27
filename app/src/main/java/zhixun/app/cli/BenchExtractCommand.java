package zhixun.app.cli;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;
import zhixun.app.bench.ExtractBench;

/** CPU time of extraction on saved pages. */
@Command(
    name = "extract",
    mixinStandardHelpOptions = true,
    description = "测量抽取：每页从字节到各字段的 CPU 时间（预热之后）。")
final class BenchExtractCommand implements Callable<Integer> {
  @Spec private CommandSpec spec;

  @Parameters(paramLabel = "文件", arity = "1..*", description = "保存的网页，或装着网页的目录。")
  private List<Path> files = new ArrayList<>();

  @Option(names = "--rounds", defaultValue = "5", description = "每页读几遍（默认：${DEFAULT-VALUE}）。")
  private int rounds;

  @Override
  public Integer call() throws IOException {
    List<byte[]> pages = new ArrayList<>();
    for (Path file : files) {
      if (!Files.isReadable(file)) {
        throw new UserError("读不到 " + file + "。");
      }
      try (var found = Files.walk(file)) {
        for (Path page : found.filter(Files::isRegularFile).sorted().toList()) {
          pages.add(Files.readAllBytes(page));
        }
      }
    }
    if (pages.isEmpty()) {
      throw new UserError("没有网页：" + files);
    }
    ExtractBench.Result r = ExtractBench.run(pages, Math.max(1, rounds));
    spec.commandLine()
        .getOut()
        .printf(
            Locale.ROOT,
            "%d 页，平均 %.0f KB；每页 CPU 平均 %.2f 毫秒，95%% 的页不超过 %.2f 毫秒，最慢 %.2f 毫秒%n",
            r.pages(),
            r.meanBytes() / 1024,
            r.mean(),
            r.p95(),
            r.worst());
    return 0;
  }
}
