package zhixun.app.cli;

import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Path;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.format.DateTimeParseException;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;
import zhixun.app.runner.Cluster;
import zhixun.app.runner.EventWriter;
import zhixun.app.runner.TopicReader;
import zhixun.classify.segment.HanlpSegmenter;
import zhixun.classify.term.Dictionary;
import zhixun.contract.event.Alert;
import zhixun.contract.event.Dated;
import zhixun.contract.event.Subscription;
import zhixun.contract.json.Json;
import zhixun.contract.topic.Topics;
import zhixun.query.alert.SubscriptionLine;
import zhixun.query.alert.SubscriptionWords;
import zhixun.query.alert.Subscriptions;

/**
 * Subscriptions: what is kept, what one would have raised, and changes that take effect at once.
 */
@Command(
    name = "subscriptions",
    mixinStandardHelpOptions = true,
    description = "订阅：列出、查看、试算（回看过去会提醒哪些）、保存、停用；改动立即生效。")
final class SubscriptionsCommand {
  @Spec private CommandSpec spec;

  @Command(name = "list", mixinStandardHelpOptions = true, description = "列出在用的订阅。")
  int list(
      @Mixin DataOption data, @Option(names = "--json", description = "每行一条 JSON。") boolean json)
      throws IOException {
    List<Subscription> kept =
        data.onCluster(SubscriptionsCommand::all).values().stream()
            .filter(Subscription::active)
            .toList();
    for (Subscription subscription : kept) {
      out()
          .println(
              json
                  ? Json.MAPPER.writeValueAsString(subscription)
                  : subscription.id() + "  " + subscription.name());
    }
    if (!json) {
      out().printf("共 %d 个订阅%n", kept.size());
    }
    return 0;
  }

  @Command(name = "show", mixinStandardHelpOptions = true, description = "用文字说明一个订阅要什么。")
  int show(
      @Mixin DataOption data, @Parameters(paramLabel = "编号", description = "list 所列的编号。") String id)
      throws IOException {
    describe(data.onCluster(cluster -> find(cluster, id)));
    return 0;
  }

  @Command(name = "test", mixinStandardHelpOptions = true, description = "保存之前试算：过去这些天会提醒几次、是哪些。")
  int test(
      @Mixin DataOption data,
      @Option(names = "--file", required = true, paramLabel = "FILE", description = "订阅文件，每行一个。")
          Path file,
      @Option(names = "--days", description = "回看多少天（默认 30）。", defaultValue = "30") int days,
      @Option(names = "--until", paramLabel = "DAY", description = "回看到哪天（默认今天）。")
          @Nullable String until,
      @Option(names = "--json", description = "每行一条提醒的 JSON。") boolean json)
      throws IOException {
    LocalDate last = until == null ? LocalDate.now(Dated.ZONE) : day(until);
    var dictionary = Dictionary.load();
    List<Subscription> asked = LineFile.parse(file, SubscriptionLine::parse);
    return data.onIndex(
        engine -> {
          var past = new Subscriptions(engine, new HanlpSegmenter(dictionary), dictionary.terms());
          for (Subscription subscription : asked) {
            print(
                subscription,
                past.lookBack(subscription, last.minusDays(days - 1L), last),
                days,
                json);
          }
          return 0;
        });
  }

  @Command(name = "save", mixinStandardHelpOptions = true, description = "保存文件里的订阅，同编号的替换。")
  int save(
      @Mixin DataOption data,
      @Option(names = "--file", required = true, paramLabel = "FILE", description = "订阅文件，每行一个。")
          Path file,
      @Option(
              names = "--channel",
              paramLabel = "SCHEME:TARGET",
              description = "提醒发往何处，可多次：webhook:URL、mail:地址、wecom:名。")
          @Nullable List<String> channels,
      @Option(
              names = "--mode",
              description = "at_once（默认）、hourly 或 daily。",
              defaultValue = "at_once")
          String mode,
      @Option(names = "--quiet", paramLabel = "22:00-08:00", description = "免打扰时段（上海时间）。")
          @Nullable String quiet)
      throws IOException {
    List<Subscription> changed =
        LineFile.parse(file, SubscriptionLine::parse).stream()
            .map(s -> Keeping.of(s, channels == null ? List.of() : channels, mode, quiet))
            .toList();
    data.onCluster(
        cluster -> {
          publish(cluster, changed);
          return 0;
        });
    changed.forEach(this::describe);
    return 0;
  }

  @Command(name = "remove", mixinStandardHelpOptions = true, description = "停用一个订阅（留有记录）。")
  int remove(
      @Mixin DataOption data, @Parameters(paramLabel = "编号", description = "list 所列的编号。") String id)
      throws IOException {
    data.onCluster(
        cluster -> {
          publish(cluster, List.of(find(cluster, id).stopped(Instant.now())));
          return 0;
        });
    out().println("已停用 " + id);
    return 0;
  }

  private void print(Subscription subscription, List<Alert> raised, int days, boolean json)
      throws IOException {
    if (!json) {
      describe(subscription);
      out().printf("过去 %d 天会提醒 %d 次%s%n", days, raised.size(), raised.isEmpty() ? "" : "：");
    }
    for (Alert alert : raised) {
      String line = Dated.minute(alert.raisedAt()).localDate() + "  " + alert.title();
      out()
          .println(
              json
                  ? Json.MAPPER.writeValueAsString(alert)
                  : "  " + line + "（" + alert.source() + "）");
    }
  }

  private void describe(Subscription subscription) {
    out().println(subscription.id() + "  " + subscription.name());
    out().println("  " + SubscriptionWords.of(subscription));
  }

  private static Map<String, Subscription> all(Cluster cluster) {
    var kept = new TreeMap<String, Subscription>();
    try (var reader =
        new TopicReader<>(cluster, Topics.SUBSCRIPTIONS, s -> kept.put(s.id().value(), s))) {
      reader.toEnd();
    }
    return kept;
  }

  private static Subscription find(Cluster cluster, String id) {
    Subscription kept = all(cluster).get(id);
    if (kept == null) {
      throw new UserError("没有编号为 " + id + " 的订阅；先用 subscriptions list 查看");
    }
    return kept;
  }

  private static void publish(Cluster cluster, List<Subscription> changed) {
    try (var writer = new EventWriter(cluster)) {
      changed.forEach(writer.to(Topics.SUBSCRIPTIONS)::publish);
      writer.flush();
    }
  }

  private static LocalDate day(String text) {
    try {
      return LocalDate.parse(text);
    } catch (DateTimeParseException e) {
      throw new UserError("不是日期：" + text + "（应如 2024-05-31）", e);
    }
  }

  private PrintWriter out() {
    return spec.commandLine().getOut();
  }

  /** How a subscription of a file is kept. */
  private static final class Keeping {
    private Keeping() {}

    static Subscription of(
        Subscription s, List<String> channels, String mode, @Nullable String quiet) {
      try {
        return new Subscription(
            s.id(),
            s.name(),
            s.query(),
            s.form(),
            channels,
            quiet == null ? null : hours(quiet),
            Subscription.Mode.valueOf(mode.toUpperCase(Locale.ROOT)),
            System.getProperty("user.name", ""),
            true,
            Instant.now());
      } catch (IllegalArgumentException e) {
        throw new UserError("不认识的发送方式：" + mode + "（at_once、hourly 或 daily）", e);
      }
    }

    private static Subscription.QuietHours hours(String text) {
      String[] ends = text.split("-", -1);
      try {
        return new Subscription.QuietHours(
            LocalTime.parse(ends[0]), LocalTime.parse(ends[ends.length - 1]));
      } catch (DateTimeParseException e) {
        throw new UserError("不是时段：" + text + "（应如 22:00-08:00）", e);
      }
    }
  }
}
