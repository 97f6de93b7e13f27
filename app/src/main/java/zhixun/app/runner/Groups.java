package zhixun.app.runner;

import java.time.Duration;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.locks.LockSupport;
import java.util.function.BooleanSupplier;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.consumer.OffsetAndMetadata;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.errors.GroupIdNotFoundException;
import org.apache.kafka.common.errors.GroupSubscribedToTopicException;
import zhixun.contract.topic.Topic;

/** What the consumer groups of the stages have committed. Thread-safe. */
public final class Groups implements AutoCloseable {
  private static final Duration LOOK = Duration.ofMillis(50);
  private static final Duration SESSION_ENDS = Duration.ofSeconds(60);

  private final Admin admin;

  public Groups(Cluster cluster) {
    this.admin = cluster.admin();
  }

  /** Where one group stands on its topic. */
  public record Standing(long committed, long end) {
    /** Events (and transaction marks) between the commit and the end; never negative. */
    public long lag() {
      return Math.max(0, end - committed);
    }

    /** The log is shorter than what was committed: it was lost or replaced. */
    public boolean beyondTheLog() {
      return committed > end;
    }
  }

  public Standing standing(String group, Topic<?> topic) {
    Map<TopicPartition, Long> ends = Cluster.ends(admin, partitions(topic));
    Map<TopicPartition, OffsetAndMetadata> committed = committed(group);
    long reached = 0;
    long end = 0;
    for (var partition : ends.entrySet()) {
      OffsetAndMetadata offset = committed.get(partition.getKey());
      reached += offset == null ? 0 : offset.offset();
      end += partition.getValue();
    }
    return new Standing(reached, end);
  }

  /**
   * Returns once every group has committed all of its topic, in one look from first to last, or
   * once {@code broken} says that it never will.
   */
  public void awaitDrained(Map<String, Topic<?>> inputs, BooleanSupplier broken) {
    while (!broken.getAsBoolean() && anyLags(inputs)) {
      LockSupport.parkNanos(LOOK.toNanos());
    }
  }

  private boolean anyLags(Map<String, Topic<?>> inputs) {
    return inputs.entrySet().stream()
        .anyMatch(input -> standing(input.getKey(), input.getValue()).lag() > 0);
  }

  /**
   * Forgets what a group has committed on a topic; the group must not be running. Members of a
   * process that was killed count until their session ends, which is waited for.
   */
  public void reset(String group, Topic<?> topic) {
    long giveUp = System.nanoTime() + SESSION_ENDS.toNanos();
    while (!committed(group).isEmpty() && !forgotten(group, topic, giveUp)) {
      LockSupport.parkNanos(LOOK.toNanos());
    }
  }

  private boolean forgotten(String group, Topic<?> topic, long giveUp) {
    try {
      Cluster.await(admin.deleteConsumerGroupOffsets(group, Set.copyOf(partitions(topic))).all());
      return true;
    } catch (IllegalStateException e) {
      boolean stillCounted = e.getCause() instanceof GroupSubscribedToTopicException;
      if (stillCounted && System.nanoTime() < giveUp) {
        return false;
      }
      throw e;
    }
  }

  private Map<TopicPartition, OffsetAndMetadata> committed(String group) {
    try {
      return Cluster.await(admin.listConsumerGroupOffsets(group).partitionsToOffsetAndMetadata());
    } catch (IllegalStateException e) {
      if (e.getCause() instanceof GroupIdNotFoundException) { // it never ran
        return Map.of();
      }
      throw e;
    }
  }

  private Set<TopicPartition> partitions(Topic<?> topic) {
    var described = Cluster.await(admin.describeTopics(Set.of(topic.name())).allTopicNames());
    var partitions = new HashMap<TopicPartition, Boolean>();
    described
        .values()
        .forEach(
            d ->
                d.partitions()
                    .forEach(
                        p -> partitions.put(new TopicPartition(d.name(), p.partition()), true)));
    return partitions.keySet();
  }

  @Override
  public void close() {
    admin.close();
  }
}
