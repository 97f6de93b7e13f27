package zhixun.app.status;

import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import zhixun.app.runner.Cluster;
import zhixun.app.runner.Groups;
import zhixun.app.runner.KeyTally;
import zhixun.contract.topic.Topic;
import zhixun.contract.topic.Topics;

/**
 * The state of each stage in distinct ids. Reading it again reads only what came since. Confined to
 * one thread.
 */
public final class PipelineStatus implements AutoCloseable {
  /** Stages with a consumer group, in the order in which events flow. */
  private static final List<Link> LINKS =
      List.of(
          new Link("classify", Topics.ARTICLES, Topics.CLASSIFIED),
          new Link("story", Topics.CLASSIFIED, Topics.ASSIGNMENTS),
          new Link("index", Topics.ASSIGNMENTS, null),
          new Link("alert", Topics.ASSIGNMENTS, Topics.ALERTS),
          new Link("deliver", Topics.ALERTS, Topics.DELIVERIES));

  private record Link(String stage, Topic<?> input, @Nullable Topic<?> output) {}

  /**
   * One stage.
   *
   * @param in distinct ids on its input topic
   * @param out distinct ids that it has put out; for {@code index} the ids it has taken
   * @param deadLetters distinct events that it has parked
   * @param lag events between its committed offset and the end of its input
   * @param lastEvent when its latest output (for {@code index}: input) was written
   */
  public record StageStatus(
      String stage, int in, int out, int deadLetters, long lag, @Nullable Instant lastEvent) {}

  private final KeyTally tally;
  private final Groups groups;

  public PipelineStatus(Cluster cluster) {
    this.tally = new KeyTally(cluster, Topics.all());
    this.groups = new Groups(cluster);
  }

  /** The input topics of all stages by consumer group, in the order in which events flow. */
  public static Map<String, Topic<?>> inputs() {
    var inputs = new LinkedHashMap<String, Topic<?>>();
    LINKS.forEach(link -> inputs.put(link.stage(), link.input()));
    return inputs;
  }

  public List<StageStatus> read() {
    tally.catchUp();
    var stages = new ArrayList<StageStatus>();
    stages.add(ingest());
    LINKS.forEach(link -> stages.add(status(link)));
    return stages;
  }

  private StageStatus ingest() {
    int out = tally.distinct(Topics.ARTICLES);
    int parked = tally.parked("ingest") + tally.parked("import");
    return new StageStatus(
        "ingest", out + parked, out, parked, 0, tally.lastEvent(Topics.ARTICLES).orElse(null));
  }

  private StageStatus status(Link link) {
    long lag = groups.standing(link.stage(), link.input()).lag();
    int in = tally.distinct(link.input());
    Topic<?> output = link.output();
    return new StageStatus(
        link.stage(),
        in,
        output == null ? in - (int) Math.min(lag, in) : tally.distinct(output),
        tally.parked(link.stage()),
        lag,
        tally.lastEvent(output == null ? link.input() : output).orElse(null));
  }

  @Override
  public void close() {
    tally.close();
    groups.close();
  }
}
