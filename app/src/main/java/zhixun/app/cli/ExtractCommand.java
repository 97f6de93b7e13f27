package zhixun.app.cli;

import java.io.IOException;
import java.io.PrintWriter;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;
import zhixun.contract.json.Json;
import zhixun.ingest.extract.ArticleExtractor;
import zhixun.ingest.extract.ExtractionLine;

/** Reads articles out of saved pages, one JSON line a file, in the order of the files. */
@Command(
    name = "extract",
    mixinStandardHelpOptions = true,
    description = "从保存的网页文件中抽取标题、时间、来源、作者和正文，每个文件输出一行 JSON。")
final class ExtractCommand implements Callable<Integer> {
  @Option(names = "--base", paramLabel = "目录", description = "文件名所相对的目录（默认当前目录）。")
  private Path base = Path.of("");

  @Option(names = "--out", paramLabel = "文件", required = true, description = "结果文件，- 为标准输出。")
  private String out = "-";

  @Option(names = "--list", paramLabel = "文件", description = "网页文件的清单，每行一个；- 为标准输入。")
  private @Nullable String list;

  @Parameters(paramLabel = "网页", arity = "0..*", description = "网页文件，相对于 --base 的目录。")
  private List<String> files = new ArrayList<>();

  @Spec private CommandSpec spec;

  private final ArticleExtractor extractor = new ArticleExtractor();

  @Override
  public Integer call() throws IOException {
    List<String> wanted = wanted();
    if (wanted.isEmpty()) {
      throw new ParameterException(spec.commandLine(), "没有网页：请给出网页文件，或 --list 清单。");
    }
    int written = ItemLines.write(out, writer -> extract(wanted, writer));
    return written > 0 ? 0 : 1;
  }

  private int extract(List<String> wanted, PrintWriter writer) throws IOException {
    int written = 0;
    for (int i = 0; i < wanted.size(); i++) {
      written += extract(wanted.get(i), i + 1, writer) ? 1 : 0;
    }
    return written;
  }

  private boolean extract(String file, int number, PrintWriter writer) throws IOException {
    byte[] page;
    try {
      page = Files.readAllBytes(base.resolve(file));
    } catch (IOException | InvalidPathException e) {
      PrintWriter err = spec.commandLine().getErr();
      err.println("第 " + number + " 个文件读不出：" + file + "：" + e.getClass().getSimpleName());
      return false;
    }
    var line = ExtractionLine.of(file, extractor.extract(page, null, null));
    writer.println(Json.MAPPER.writeValueAsString(line));
    return true;
  }

  private List<String> wanted() throws IOException {
    var wanted = new ArrayList<>(files);
    if (list != null) {
      String names =
          list.equals("-")
              ? new String(System.in.readAllBytes(), StandardCharsets.UTF_8)
              : Files.readString(Path.of(list));
      names.lines().map(String::strip).filter(name -> !name.isEmpty()).forEach(wanted::add);
    }
    return wanted;
  }
}
