package zhixun.app.runner;

import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ExecutionException;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.ListOffsetsOptions;
import org.apache.kafka.clients.admin.NewTopic;
import org.apache.kafka.clients.admin.OffsetSpec;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.common.IsolationLevel;
import org.apache.kafka.common.KafkaFuture;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.errors.TopicExistsException;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;
import org.apache.kafka.common.serialization.ByteArraySerializer;
import org.apache.kafka.common.serialization.StringDeserializer;
import org.apache.kafka.common.serialization.StringSerializer;
import org.jspecify.annotations.Nullable;
import zhixun.contract.topic.Topic;

/**
 * Makes clients for one Kafka cluster, embedded or not, with the settings that all of them share.
 * Thread-safe.
 *
 * @param bootstrap {@code host:port}, or several separated by commas
 */
public record Cluster(String bootstrap) {
  private static final int MAX_POLL_RECORDS = 500;
  private static final int MAX_REQUEST_BYTES = 1_572_864;

  /** Creates the topics that are missing, with as many replicas as there are brokers, up to 3. */
  public void createTopics(Collection<Topic<?>> topics) {
    try (Admin admin = admin()) {
      short replicas = (short) Math.min(3, await(admin.describeCluster().nodes()).size());
      Set<String> existing = await(admin.listTopics().names());
      List<NewTopic> missing =
          topics.stream()
              .filter(t -> !existing.contains(t.name()))
              .map(t -> newTopic(t, replicas))
              .toList();
      for (var created : admin.createTopics(missing).values().values()) {
        awaitCreated(created);
      }
    }
  }

  private static void awaitCreated(KafkaFuture<Void> created) {
    try {
      await(created);
    } catch (IllegalStateException e) {
      if (!(e.getCause() instanceof TopicExistsException)) { // another process was first
        throw e;
      }
    }
  }

  private static NewTopic newTopic(Topic<?> topic, short replicas) {
    var settings = new HashMap<String, String>();
    settings.put("cleanup.policy", topic.compacted() ? "compact" : "delete");
    settings.put("retention.ms", "-1");
    settings.put("min.compaction.lag.ms", "60000");
    return new NewTopic(topic.name(), topic.partitions(), replicas).configs(settings);
  }

  /** The offsets after the last event written, committed or not. */
  Map<TopicPartition, Long> ends(Collection<TopicPartition> partitions) {
    try (Admin admin = admin()) {
      return ends(admin, partitions);
    }
  }

  static Map<TopicPartition, Long> ends(Admin admin, Collection<TopicPartition> partitions) {
    var latest = new HashMap<TopicPartition, OffsetSpec>();
    partitions.forEach(p -> latest.put(p, OffsetSpec.latest()));
    var options = new ListOffsetsOptions(IsolationLevel.READ_UNCOMMITTED);
    var ends = new HashMap<TopicPartition, Long>();
    await(admin.listOffsets(latest, options).all()).forEach((p, end) -> ends.put(p, end.offset()));
    return ends;
  }

  /** The answer of the cluster; a refusal is thrown as it came. */
  static <T> T await(KafkaFuture<T> answer) {
    try {
      return answer.get();
    } catch (ExecutionException e) {
      throw new IllegalStateException("Kafka refused: " + e.getMessage(), e.getCause());
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException("interrupted while waiting for Kafka", e);
    }
  }

  Admin admin() {
    return Admin.create(Map.of("bootstrap.servers", bootstrap));
  }

  /**
   * A consumer of committed events that never commits by itself.
   *
   * @param group its consumer group, or null to read without one
   */
  KafkaConsumer<String, byte[]> consumer(@Nullable String group) {
    var settings = new HashMap<String, Object>();
    settings.put("bootstrap.servers", bootstrap);
    settings.put("enable.auto.commit", false);
    settings.put("auto.offset.reset", "earliest");
    settings.put("isolation.level", "read_committed");
    settings.put("max.poll.records", MAX_POLL_RECORDS);
    settings.put("max.poll.interval.ms", 600_000);
    settings.put("fetch.max.wait.ms", 100);
    settings.put("fetch.max.bytes", 8 << 20);
    settings.put("max.partition.fetch.bytes", 4 << 20);
    if (group != null) {
      settings.put("group.id", group);
      settings.put("group.protocol", "consumer");
    }
    return new KafkaConsumer<>(settings, new StringDeserializer(), new ByteArrayDeserializer());
  }

  /**
   * A producer that waits for all replicas and never doubles an event.
   *
   * @param transactionalId makes it transactional and fences older ones of the same id; null for a
   *     plain one
   */
  KafkaProducer<String, byte[]> producer(@Nullable String transactionalId) {
    var settings = new HashMap<String, Object>();
    settings.put("bootstrap.servers", bootstrap);
    settings.put("acks", "all");
    settings.put("enable.idempotence", true);
    settings.put("compression.type", "lz4");
    settings.put("linger.ms", 5);
    settings.put("batch.size", 128 << 10);
    settings.put("buffer.memory", 16L << 20);
    settings.put("max.request.size", MAX_REQUEST_BYTES);
    if (transactionalId != null) {
      settings.put("transactional.id", transactionalId);
      settings.put("transaction.timeout.ms", 60_000);
      // One request at a time: the broker refuses and retries batches of a new transaction that
      // overtake.
      settings.put("max.in.flight.requests.per.connection", 1);
    }
    return new KafkaProducer<>(settings, new StringSerializer(), new ByteArraySerializer());
  }
}
