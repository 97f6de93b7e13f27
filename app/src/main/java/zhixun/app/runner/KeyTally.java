package zhixun.app.runner;

import java.time.Duration;
import java.time.Instant;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.common.TopicPartition;
import zhixun.contract.event.DeadLetter;
import zhixun.contract.event.Ids;
import zhixun.contract.json.EventCodec;
import zhixun.contract.topic.RejectedEventException;
import zhixun.contract.topic.Topic;
import zhixun.contract.topic.Topics;

/**
 * Counts distinct keys of every topic, and the dead letters of each stage and cause. Each {@link
 * #catchUp()} reads only what came since the last. Confined to one thread.
 */
public final class KeyTally implements AutoCloseable {
  private static final Duration WAIT = Duration.ofMillis(50);

  private final Cluster cluster;
  private final KafkaConsumer<String, byte[]> consumer;
  private final List<TopicPartition> partitions;
  private final Map<String, LongSet> keys = new HashMap<>();
  private final Map<String, Instant> last = new HashMap<>();
  private final Map<String, LongSet> parked = new HashMap<>();
  private final EventCodec<DeadLetter> deadLetters = new EventCodec<>(DeadLetter.class);

  public KeyTally(Cluster cluster, Collection<Topic<?>> topics) {
    this.cluster = cluster;
    this.consumer = cluster.consumer(null);
    this.partitions =
        topics.stream()
            .flatMap(t -> consumer.partitionsFor(t.name()).stream())
            .map(p -> new TopicPartition(p.topic(), p.partition()))
            .toList();
    consumer.assign(partitions);
    consumer.seekToBeginning(partitions);
  }

  /** Reads to the end of every topic. */
  public void catchUp() {
    var ends = cluster.ends(partitions);
    while (partitions.stream().anyMatch(p -> consumer.position(p) < ends.getOrDefault(p, 0L))) {
      consumer.poll(WAIT).forEach(this::count);
    }
  }

  /** The number of distinct ids on a topic. */
  public int distinct(Topic<?> topic) {
    LongSet found = keys.get(topic.name());
    return found == null ? 0 : found.size();
  }

  /** When the latest event of a topic was written. */
  public Optional<Instant> lastEvent(Topic<?> topic) {
    return Optional.ofNullable(last.get(topic.name()));
  }

  /** The number of distinct events that a stage has parked. */
  public int parked(String stage) {
    LongSet found = parked.get(stage);
    return found == null ? 0 : found.size();
  }

  private void count(ConsumerRecord<String, byte[]> record) {
    String key = record.key() == null ? "" : record.key();
    keys.computeIfAbsent(record.topic(), t -> new LongSet()).add(hash(key));
    last.merge(record.topic(), Instant.ofEpochMilli(record.timestamp()), KeyTally::later);
    if (record.topic().equals(Topics.DEAD_LETTERS.name())) {
      countParked(record.value(), key);
    }
  }

  private void countParked(byte[] value, String origin) {
    String stage;
    try {
      stage = deadLetters.decode(value).stage();
    } catch (RejectedEventException e) {
      stage = "?"; // still counted, under a stage that nobody has
    }
    parked.computeIfAbsent(stage, s -> new LongSet()).add(hash(origin));
  }

  private static Instant later(Instant one, Instant other) {
    return one.isAfter(other) ? one : other;
  }

  private static long hash(String key) {

    return Long.parseUnsignedLong(Ids.hash(key).substring(0, 16), 16);
  }

  @Override
  public void close() {
    consumer.close();
  }
}
