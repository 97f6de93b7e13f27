package zhixun.app.cli;

import java.io.IOException;
import java.nio.file.AtomicMoveNotSupportedException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.time.Instant;
import java.time.YearMonth;
import java.time.format.DateTimeParseException;
import java.util.Arrays;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;
import zhixun.classify.ArticleClassifier;
import zhixun.classify.segment.HanlpSegmenter;
import zhixun.classify.story.StorySettings;
import zhixun.classify.story.StoryStage;
import zhixun.classify.term.Dictionary;
import zhixun.contract.event.Arrival;
import zhixun.contract.item.ItemReader;
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

/** Builds a month's report from an item file, on the same classes as the running pipeline. */
@Command(
    name = "digest",
    mixinStandardHelpOptions = true,
    description = "生成一个月的月报：九张表、核心观点、行情回顾，每格可溯源。")
final class DigestCommand implements Callable<Integer> {
  @Option(names = "--month", required = true, paramLabel = "YYYY-MM", description = "月份，如 2024-05")
  private String month = "";

  @Option(
      names = "--in",
      required = true,
      paramLabel = "ITEMS.jsonl",
      description = "条目文件（可为 gz；- 为标准输入）")
  private String in = "";

  @Option(names = "--format", paramLabel = "FORMAT", description = "json、html、docx 或 xlsx（默认 html）")
  private String format = "html";

  @Option(names = "--out", required = true, paramLabel = "FILE", description = "输出文件")
  private Path out = Path.of("");

  @Option(names = "--market", paramLabel = "DIR", description = "行情 CSV 目录；不给则行情各节注明未提供")
  private @Nullable Path market;

  @Option(names = "--house", paramLabel = "NAME", description = "资料来源行里的机构名（默认 智讯）")
  private String house = "智讯";

  @Spec private CommandSpec spec;

  @Override
  public Integer call() throws IOException {
    YearMonth wanted = month();
    ReportFormat form = format();
    MarketReview review = review(wanted);
    var archive = new MemoryStoryArchive();
    if (read(archive) == 0) {
      throw new UserError("没有可读的条目：" + in);
    }
    DigestRequest request = DigestRequest.of(Period.of(wanted)).with(List.of(), review);
    Digest digest = new DigestBuilder().build(request, archive);
    save(new ReportWriter(house).write(digest, form));
    return 0;
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

  /** Reads, classifies and groups every item; the number of readable ones. */
  private int read(MemoryStoryArchive archive) throws IOException {
    Dictionary dictionary = Dictionary.load();
    ArticleClassifier classifier = ArticleClassifier.of(dictionary);
    var stories =
        new StoryStage(
            new HanlpSegmenter(dictionary), archive::add, archive::add, StorySettings.DEFAULT);
    int readable = 0;
    try (ItemReader reader = ItemReader.open(in)) {
      for (var line = reader.next(); line != null; line = reader.next()) {
        switch (line) {
          case ItemReader.Line.Read read -> readable += take(read, classifier, stories) ? 1 : 0;
          case ItemReader.Line.Unreadable bad -> report(bad.number(), bad.cause());
        }
      }
    }
    return readable;
  }

  private boolean take(
      ItemReader.Line.Read line, ArticleClassifier classifier, StoryStage stories) {
    try {
      var article = line.item().toArticle(Instant.EPOCH, Arrival.IMPORT);
      stories.process(classifier.classify(article));
      return true;
    } catch (IllegalArgumentException e) {
      report(line.number(), String.valueOf(e.getMessage()));
      return false;
    }
  }

  private void report(long number, String cause) {
    spec.commandLine().getErr().println(in + " 第 " + number + " 行：" + cause);
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
