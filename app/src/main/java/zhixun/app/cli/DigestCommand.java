package zhixun.app.cli;

import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.AtomicMoveNotSupportedException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.time.YearMonth;
import java.time.format.DateTimeParseException;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;
import zhixun.app.role.Language;
import zhixun.index.engine.MemoryStoryArchive;
import zhixun.query.digest.Digest;
import zhixun.query.digest.DigestBuilder;
import zhixun.query.digest.DigestRequest;
import zhixun.query.digest.Period;
import zhixun.query.market.MarketException;
import zhixun.query.market.MarketReader;
import zhixun.query.market.MarketReview;
import zhixun.query.report.ReportFormat;
import zhixun.query.report.ReportWriter;

/** Builds a month's report: by the running node, from the index, or from an item file. */
@Command(
    name = "digest",
    mixinStandardHelpOptions = true,
    description = "生成一个月的月报：九张表、核心观点、行情回顾，每格可溯源。")
final class DigestCommand implements Callable<Integer> {
  @Option(names = "--month", required = true, paramLabel = "月份", description = "哪个月，如 2024-05。")
  private String month = "";

  @Option(
      names = "--in",
      paramLabel = "文件",
      description = "条目文件（可为 gz；- 为标准输入）；不给则问正在运行的 up，或用数据目录里的索引。")
  private @Nullable String in;

  @Mixin private DataOption data;

  @Option(names = "--format", paramLabel = "格式", description = "json、html、docx 或 xlsx（默认 html）。")
  private String format = "html";

  @Option(names = "--out", required = true, paramLabel = "文件", description = "月报写到哪里。")
  private Path out = Path.of("");

  @Option(names = "--market", paramLabel = "目录", description = "行情 CSV 目录；不给则行情各节注明未提供。")
  private @Nullable Path market;

  @Option(names = "--house", paramLabel = "名称", description = "资料来源行里的机构名（默认 ${DEFAULT-VALUE}）。")
  private String house = "智讯";

  @Spec private CommandSpec spec;

  @Override
  public Integer call() throws IOException {
    YearMonth wanted = month();
    ReportFormat form = format();
    var running = in == null ? RunningNode.of(data) : Optional.<RunningNode>empty();
    save(running.isPresent() ? fromNode(running.get(), form) : built(wanted, form));
    return 0;
  }

  /** The report as the running node builds it: with its decisions and its market files. */
  private byte[] fromNode(RunningNode node, ReportFormat form) throws IOException {
    if (market != null) {
      throw new UserError(
          "up 正在运行，月报由它生成：行情文件放进 " + data.folder().market() + " 即可，不用 --market；或先停下 up");
    }
    return node.bytes("/api/v1/digests/" + month + "/report." + form.code(), Map.of());
  }

  private byte[] built(YearMonth wanted, ReportFormat form) throws IOException {
    MarketReview review = review(wanted);
    DigestRequest request = DigestRequest.of(Period.of(wanted)).with(List.of(), review);
    Digest digest =
        in == null ? fromIndex(request) : fromFile(in, request, spec.commandLine().getErr());
    return new ReportWriter(house).write(digest, form);
  }

  private static Digest fromFile(String in, DigestRequest request, PrintWriter err)
      throws IOException {
    var archive = new MemoryStoryArchive();
    int read = ItemStories.each(in, err, Language.load(), archive::add, archive::add);
    if (read == 0) {
      throw new UserError("没有可读的条目：" + in);
    }
    return new DigestBuilder().build(request, archive);
  }

  private Digest fromIndex(DigestRequest request) throws IOException {
    return data.onIndex(engine -> new DigestBuilder().build(request, engine));
  }

  private YearMonth month() {
    try {
      return YearMonth.parse(month);
    } catch (DateTimeParseException e) {
      throw new ParameterException(spec.commandLine(), "--month 应如 2024-05，收到 '" + month + "'", e);
    }
  }

  private ReportFormat format() {
    return ReportFormat.ofCode(format)
        .orElseThrow(
            () ->
                new ParameterException(
                    spec.commandLine(),
                    "--format 可用 "
                        + Arrays.stream(ReportFormat.values())
                            .map(ReportFormat::code)
                            .collect(Collectors.joining("、"))
                        + "，收到 '"
                        + format
                        + "'"));
  }

  private @Nullable MarketReview review(YearMonth wanted) {
    if (market == null) {
      return null;
    }
    try {
      return MarketReader.read(market, wanted);
    } catch (MarketException e) {
      throw new UserError(String.valueOf(e.getMessage()), e);
    }
  }

  /** The file is there whole or not at all. */
  private void save(byte[] bytes) throws IOException {
    Path target = out.toAbsolutePath();
    Path folder = target.getParent();
    if (folder == null || !Files.isDirectory(folder)) {
      throw new UserError("输出目录不存在：" + folder);
    }
    Path part = Files.createTempFile(folder, ".digest", ".part");
    Files.write(part, bytes);
    try {
      Files.move(part, target, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
    } catch (AtomicMoveNotSupportedException e) {
      Files.move(part, target, StandardCopyOption.REPLACE_EXISTING);
    }
  }
}
