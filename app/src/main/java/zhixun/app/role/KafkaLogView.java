package zhixun.app.role;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import zhixun.app.runner.Cluster;
import zhixun.app.runner.DeadLetterBox;
import zhixun.app.runner.TopicReader;
import zhixun.app.status.PipelineStatus;
import zhixun.contract.event.Alert;
import zhixun.contract.event.DeadLetter;
import zhixun.contract.topic.Topics;
import zhixun.query.web.WebParts;

/** What the console shows of Kafka, read when asked. Thread-safe. */
final class KafkaLogView implements WebParts.LogView {
  private final Cluster cluster;
  private @Nullable PipelineStatus status; // kept, so that each look reads only what is new

  KafkaLogView(Cluster cluster) {
    this.cluster = cluster;
  }

  @Override
  public synchronized List<WebParts.StageLine> stages() {
    if (status == null) {
      status = new PipelineStatus(cluster);
    }
    return status.read().stream()
        .map(
            s ->
                new WebParts.StageLine(
                    s.stage(), s.in(), s.out(), s.deadLetters(), s.lag(), s.lastEvent()))
        .toList();
  }

  @Override
  public List<DeadLetter> deadLetters() {
    return new DeadLetterBox(cluster).list().reversed();
  }

  @Override
  public List<Alert> alerts() {
    var alerts = new ArrayList<Alert>();
    try (var reader = new TopicReader<>(cluster, Topics.ALERTS, alerts::add)) {
      reader.toEnd();
    }
    return alerts.reversed();
  }
}
