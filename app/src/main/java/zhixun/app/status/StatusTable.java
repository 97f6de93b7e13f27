package zhixun.app.status;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import zhixun.app.status.PipelineStatus.StageStatus;
import zhixun.contract.event.Dated;

/** The stages as a table for a terminal. */
public final class StatusTable {
  private StatusTable() {}

  /** A head and a line for each stage; columns line up where a Han character is two cells wide. */
  public static List<String> lines(List<StageStatus> stages) {
    var lines = new ArrayList<String>();
    lines.add("阶段              进        出      死信      积压  最后一条");
    stages.forEach(stage -> lines.add(line(stage)));
    return lines;
  }

  private static String line(StageStatus stage) {
    var last = stage.lastEvent();
    return String.format(
        Locale.ROOT,
        "%-10s %9d %9d %9d %9d  %s",
        stage.stage(),
        stage.in(),
        stage.out(),
        stage.deadLetters(),
        stage.lag(),
        last == null ? "–" : Dated.minute(last).text().substring(0, 16).replace('T', ' '));
  }
}
