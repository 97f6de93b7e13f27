package zhixun.app.runner;

import java.time.Duration;
import java.util.List;
import java.util.function.Consumer;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.common.TopicPartition;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import zhixun.contract.json.EventCodec;
import zhixun.contract.topic.RejectedEventException;
import zhixun.contract.topic.Topic;

/**
 * Reads one topic from its beginning, without a consumer group: for state and for control topics.
 * Confined to one thread.
 */
public final class TopicReader<E> implements AutoCloseable {
  private static final Logger LOG = LoggerFactory.getLogger(TopicReader.class);
  private static final Duration WAIT = Duration.ofMillis(100);

  private final Cluster cluster;
  private final KafkaConsumer<String, byte[]> consumer;
  private final List<TopicPartition> partitions;
  private final EventCodec<E> codec;
  private final Consumer<E> taker;

  public TopicReader(Cluster cluster, Topic<E> topic, Consumer<E> taker) {
    this.cluster = cluster;
    this.consumer = cluster.consumer(null);
    this.codec = new EventCodec<>(topic.type());
    this.taker = taker;
    this.partitions =
        consumer.partitionsFor(topic.name()).stream()
            .map(p -> new TopicPartition(p.topic(), p.partition()))
            .toList();
    consumer.assign(partitions);
    consumer.seekToBeginning(partitions);
  }

  /**
   * Takes all events that were written when it was called. A transaction still open then is waited
   * for: its events count once it has committed.
   */
  public void toEnd() {
    var ends = cluster.ends(partitions);
    while (partitions.stream().anyMatch(p -> consumer.position(p) < ends.getOrDefault(p, 0L))) {
      take(WAIT);
    }
  }

  /** Takes what is there, without waiting. */
  public void catchUp() {
    take(Duration.ZERO);
  }

  private void take(Duration wait) {
    for (var record : consumer.poll(wait)) {
      taker(record);
    }
  }

  private void taker(ConsumerRecord<String, byte[]> record) {
    try {
      taker.accept(codec.decode(record.value()));
    } catch (RejectedEventException e) {
      // Whoever wrote it has parked or will park it; here it only must not stop the reader.
      LOG.warn("{}@{} left out: {}", record.topic(), record.offset(), e.getMessage());
    }
  }

  @Override
  public void close() {
    consumer.close();
  }
}
