package zhixun.app.cli;

import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Path;
import java.time.Instant;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;
import zhixun.app.runner.TopicReader;
import zhixun.contract.event.Dated;
import zhixun.contract.event.SourceHealth;
import zhixun.contract.event.SourceHealth.State;
import zhixun.contract.json.Json;
import zhixun.contract.topic.Topics;
import zhixun.ingest.source.Source;
import zhixun.ingest.source.SourceCatalogue;

/** How each source does, the worst first. */
@Command(
    name = "health",
    mixinStandardHelpOptions = true,
    description = "各来源的状态与原因，最差的在前：受限、疑似改版、安静、迟、正常、停用、未访问。")
final class SourcesHealthCommand implements Callable<Integer> {
  private static final DateTimeFormatter TIME =
      DateTimeFormatter.ofPattern("MM-dd HH:mm", Locale.ROOT).withZone(Dated.ZONE);
  private static final List<State> ORDER =
      List.of(State.BLOCKED, State.BROKEN, State.SILENT, State.LATE, State.HEALTHY, State.DISABLED);

  @Spec private CommandSpec spec;
  @Mixin private DataOption data;

  @Option(names = "--file", paramLabel = "文件", description = "自己的来源目录 sources.yml；默认用内置目录。")
  private @Nullable Path file;

  @Option(names = "--json", description = "每个来源一行 JSON。")
  private boolean json;

  @Override
  public Integer call() throws IOException {
    SourceCatalogue catalogue = SourcesCommand.catalogue(file);
    Map<String, SourceHealth> last = new LinkedHashMap<>();
    data.onCluster(
        cluster -> {
          try (var reader =
              new TopicReader<>(
                  cluster,
                  Topics.SOURCE_HEALTH,
                  (SourceHealth health) -> last.put(health.source(), health))) {
            reader.toEnd();
          }
          return 0;
        });
    List<SourceHealth> known = new ArrayList<>(last.values());
    known.sort(
        Comparator.comparingInt((SourceHealth h) -> ORDER.indexOf(h.state()))
            .thenComparing(SourceHealth::source));
    if (json) {
      for (SourceHealth health : known) {
        out().println(Json.MAPPER.writeValueAsString(health));
      }
      return 0;
    }
    known.forEach(this::print);
    unvisited(catalogue, last);
    out().println(summary(known, catalogue.all().size()));
    return 0;
  }

  private void print(SourceHealth health) {
    out()
        .println(
            label(health.state())
                + "  "
                + health.source()
                + "  上次成功 "
                + time(health.lastSuccess())
                + "  上次新文章 "
                + time(health.lastNewArticle())
                + "  近七日 "
                + health.yields().stream().map(String::valueOf).collect(Collectors.joining(" ")));
    health.reasons().forEach(reason -> out().println("        " + reason));
  }

  private void unvisited(SourceCatalogue catalogue, Map<String, SourceHealth> last) {
    for (Source source : catalogue.all()) {
      if (!last.containsKey(source.name())) {
        String reason = source.disabledReason();
        out().println((reason == null ? "未访问  " : "停用  ") + source.name());
        if (reason != null) {
          out().println("        " + reason);
        }
      }
    }
  }

  private static String summary(List<SourceHealth> known, int all) {
    var counts = new EnumMap<State, Integer>(State.class);
    known.forEach(h -> counts.merge(h.state(), 1, Integer::sum));
    var line = new StringBuilder("共 " + all + " 个来源，访问过 " + known.size() + " 个");
    ORDER.forEach(
        state -> {
          int count = counts.getOrDefault(state, 0);
          line.append(count == 0 ? "" : "  " + label(state) + " " + count);
        });
    return line.toString();
  }

  private static String time(@Nullable Instant at) {
    return at == null ? "无" : TIME.format(at);
  }

  private static String label(State state) {
    return switch (state) {
      case HEALTHY -> "正常";
      case LATE -> "迟";
      case SILENT -> "安静";
      case BROKEN -> "疑似改版";
      case BLOCKED -> "受限";
      case DISABLED -> "停用";
    };
  }

  private PrintWriter out() {
    return spec.commandLine().getOut();
  }
}
