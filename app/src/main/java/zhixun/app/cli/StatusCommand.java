package zhixun.app.cli;

import java.io.IOException;
import java.util.List;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;
import zhixun.app.status.PipelineStatus;
import zhixun.app.status.PipelineStatus.StageStatus;
import zhixun.app.status.StatusTable;
import zhixun.contract.json.Json;

/** How far each stage has come. */
@Command(
    name = "status",
    mixinStandardHelpOptions = true,
    description = "各阶段的进出、死信、积压与最后一条的时间（按不同编号计数）。")
final class StatusCommand implements Callable<Integer> {
  @Spec private CommandSpec spec;
  @Mixin private DataOption data;

  @Option(names = "--json", description = "输出 JSON。")
  private boolean json;

  @Override
  public Integer call() throws IOException {
    List<StageStatus> stages =
        data.onCluster(
            cluster -> {
              try (var status = new PipelineStatus(cluster)) {
                return status.read();
              }
            });
    var out = spec.commandLine().getOut();
    if (json) {
      out.println(Json.MAPPER.writeValueAsString(stages));
    } else {
      StatusTable.lines(stages).forEach(out::println);
    }
    return 0;
  }
}
