package zhixun.app.cli;

import java.io.IOException;
import java.io.PrintWriter;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.time.InstantSource;
import java.util.List;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;
import zhixun.ingest.crawl.SourceProbe;
import zhixun.ingest.crawl.SourceProbe.Result;
import zhixun.ingest.listing.Entry;
import zhixun.ingest.source.CatalogueException;
import zhixun.ingest.source.CatalogueWriter;
import zhixun.ingest.source.LooseUri;
import zhixun.ingest.source.Opml;
import zhixun.ingest.source.Source;
import zhixun.ingest.source.SourceCatalogue;

/** Looks at the source catalogue: tries entries, finds feeds, exchanges OPML. */
@Command(
    name = "sources",
    mixinStandardHelpOptions = true,
    synopsisSubcommandLabel = "命令",
    description = "查看和试取来源目录（sources.yml），看各来源的状态。",
    subcommands = {SourcesHealthCommand.class})
final class SourcesCommand implements Runnable {
  private static final int SHOWN = 5;

  @Option(names = "--file", paramLabel = "文件", description = "自己的来源目录 sources.yml；默认用内置目录。")
  private @Nullable Path file;

  @Spec private CommandSpec spec;

  @Override
  public void run() {
    throw new ParameterException(spec.commandLine(), "缺少子命令：health、check、add、import 或 export。");
  }

  private SourceCatalogue catalogue() throws IOException {
    return catalogue(file);
  }

  /** The built-in catalogue, or the user's own. */
  static SourceCatalogue catalogue(@Nullable Path file) throws IOException {
    try {
      return file == null ? SourceCatalogue.builtIn() : SourceCatalogue.load(file);
    } catch (CatalogueException e) {
      throw new UserError(String.valueOf(e.getMessage()), e);
    } catch (NoSuchFileException e) {
      throw new UserError("没有文件 " + file + "；请用 --file 指定 sources.yml。", e);
    }
  }

  private PrintWriter out() {
    return spec.commandLine().getOut();
  }

  @Command(
      name = "check",
      mixinStandardHelpOptions = true,
      description = "各取一页，看会取到什么、取不到的原因；不给名称则检查全部。")
  int check(
      @Parameters(paramLabel = "来源", arity = "0..*", description = "来源名称；不给则为全部。")
          @Nullable List<String> names)
      throws IOException {
    SourceCatalogue catalogue = catalogue();
    List<Source> wanted =
        names == null || names.isEmpty() ? catalogue.all() : named(catalogue, names);
    int readable = 0;
    try (var probe = new SourceProbe(catalogue.allowedPrivateHosts(), InstantSource.system())) {
      for (Source source : wanted) {
        readable += show(source, probe.check(source)) ? 1 : 0;
        out().flush();
      }
    }
    out().println("可读 " + readable + " 个，共 " + wanted.size() + " 个");
    return readable > 0 ? 0 : 1;
  }

  private List<Source> named(SourceCatalogue catalogue, List<String> names) {
    return names.stream()
        .map(
            name ->
                catalogue
                    .find(name)
                    .orElseThrow(
                        () -> new ParameterException(spec.commandLine(), "目录里没有来源「" + name + "」。")))
        .toList();
  }

  private boolean show(Source source, Result result) {
    return switch (result) {
      case Result.Taken(URI from, var listed) -> {
        String mended = listed.mended() ? "（XML 有错，已尽量读取）" : "";
        out().println("✓ " + source.name() + "：" + listed.entries().size() + " 条，" + from + mended);
        listed.entries().stream().limit(SHOWN).forEach(this::show);
        yield true;
      }
      case Result.Nothing(String reason) -> {
        out().println("✗ " + source.name() + "：" + reason);
        yield false;
      }
    };
  }

  private void show(Entry entry) {
    String date = entry.date() == null ? "无日期" : entry.date().text();
    out().println("    " + date + "  " + entry.title() + "  " + entry.link());
  }

  @Command(
      name = "add",
      mixinStandardHelpOptions = true,
      description = "找出网页所带的订阅（RSS、Atom、JSON），打印可放进 sources.yml 的条目。")
  int add(@Parameters(paramLabel = "网址", description = "网页或订阅的网址。") String url) throws IOException {
    URI address =
        LooseUri.parse(url)
            .orElseThrow(
                () ->
                    new ParameterException(
                        spec.commandLine(), "「" + url + "」不是网址；应以 http:// 或 https:// 开头。"));
    List<Source> feeds;
    try (var probe = new SourceProbe(catalogue().allowedPrivateHosts(), InstantSource.system())) {
      feeds = probe.feeds(address);
    }
    if (feeds.isEmpty()) {
      throw new UserError(address + " 没有给出订阅（或取不到）；请按 kind: html 写选择器，再用 sources check 试取。");
    }
    feeds.forEach(feed -> out().print(CatalogueWriter.entry(feed)));
    return 0;
  }

  @Command(
      name = "import",
      mixinStandardHelpOptions = true,
      description = "读 OPML，打印可放进 sources.yml 的条目。")
  int importOpml(@Parameters(paramLabel = "文件", description = "OPML 文件。") Path opml)
      throws IOException {
    if (!Files.isReadable(opml)) {
      throw new UserError("读不到文件 " + opml + "。");
    }
    List<Source> sources = Opml.read(Files.readString(opml, StandardCharsets.UTF_8));
    if (sources.isEmpty()) {
      throw new UserError(opml + " 里没有带 xmlUrl 的 outline，不像 OPML。");
    }
    sources.forEach(source -> out().print(CatalogueWriter.entry(source)));
    return 0;
  }

  @Command(name = "export", mixinStandardHelpOptions = true, description = "把目录中的订阅写成 OPML（标准输出）。")
  int export() throws IOException {
    out().print(Opml.write(catalogue().all()));
    return 0;
  }
}
