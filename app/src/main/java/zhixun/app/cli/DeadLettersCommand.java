package zhixun.app.cli;

import java.io.IOException;
import java.io.PrintWriter;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;
import zhixun.app.runner.DeadLetterBox;
import zhixun.contract.event.DeadLetter;
import zhixun.contract.json.Json;

/** Events parked with their cause. */
@Command(
    name = "dead-letters",
    mixinStandardHelpOptions = true,
    synopsisSubcommandLabel = "命令",
    description = "查看与重放死信（无法处理的事件，附阶段与原因）。")
final class DeadLettersCommand implements Runnable {
  @Spec private CommandSpec spec;

  @Override
  public void run() {
    throw new ParameterException(spec.commandLine(), "缺少子命令：list、show 或 retry。");
  }

  @Command(name = "list", mixinStandardHelpOptions = true, description = "按原因归组列出。")
  int list(
      @Mixin DataOption data,
      @Option(names = "--json", description = "每行一条 JSON。") boolean json,
      @Option(names = "--stage", paramLabel = "阶段", description = "只看一个阶段。") @Nullable String stage)
      throws IOException {
    List<DeadLetter> letters =
        data.onCluster(cluster -> new DeadLetterBox(cluster).list()).stream()
            .filter(d -> stage == null || d.stage().equals(stage))
            .toList();
    if (json) {
      for (DeadLetter letter : letters) {
        out().println(Json.MAPPER.writeValueAsString(letter));
      }
    } else {
      grouped(letters).forEach(this::printGroup);
      out().printf("共 %d 条%n", letters.size());
    }
    return 0;
  }

  @Command(name = "show", mixinStandardHelpOptions = true, description = "显示一条的原文与原因。")
  int show(
      @Mixin DataOption data,
      @Parameters(paramLabel = "来处", description = "list 所列的来处。") String origin)
      throws IOException {
    DeadLetter letter =
        data.onCluster(cluster -> new DeadLetterBox(cluster).find(origin))
            .orElseThrow(() -> new UserError("没有来处为 " + origin + " 的死信；先用 dead-letters list 查看"));
    out().printf("阶段 %s%n原因 %s%n细节 %s%n", letter.stage(), letter.cause(), letter.detail());
    out().println(letter.payload());
    return 0;
  }

  @Command(name = "retry", mixinStandardHelpOptions = true, description = "放回原主题，再处理一次。")
  int retry(
      @Mixin DataOption data,
      @Parameters(paramLabel = "来处", arity = "0..1", description = "一条的来处。")
          @Nullable String origin,
      @Option(names = "--cause", paramLabel = "原因", description = "同一原因的全部。")
          @Nullable String cause)
      throws IOException {
    if ((origin == null) == (cause == null)) {
      throw new ParameterException(spec.commandLine(), "给出一条的来处，或 --cause 原因，二者取一。");
    }
    data.onCluster(
        cluster -> {
          var box = new DeadLetterBox(cluster);
          box.list().stream()
              .filter(d -> d.origin().equals(origin) || d.cause().equals(cause))
              .forEach(d -> out().println(d.origin() + "  " + say(box.retry(d))));
          return 0;
        });
    return 0;
  }

  private static String say(DeadLetterBox.Retried retried) {
    return switch (retried) {
      case DeadLetterBox.Retried.PutBack(String topic) -> "已放回 " + topic;
      case DeadLetterBox.Retried.NotPossible(String reason) -> "不能重放：" + reason;
    };
  }

  private static Map<String, List<DeadLetter>> grouped(List<DeadLetter> letters) {
    return letters.stream()
        .collect(
            Collectors.groupingBy(
                d -> d.stage() + "  " + d.cause(), TreeMap::new, Collectors.toList()));
  }

  private void printGroup(String name, List<DeadLetter> letters) {
    out().printf("%s  ×%d%n", name, letters.size());
    letters.stream()
        .limit(10)
        .forEach(d -> out().printf("    %s  %s%n", d.origin(), cut(d.detail())));
    if (letters.size() > 10) {
      out().printf("    另有 %d 条（--json 列出全部）%n", letters.size() - 10);
    }
  }

  private static String cut(String text) {
    String line = text.replace('\n', ' ');
    return line.length() <= 100 ? line : line.substring(0, 100) + "…";
  }

  private PrintWriter out() {
    return spec.commandLine().getOut();
  }
}
