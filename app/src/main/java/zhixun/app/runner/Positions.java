package zhixun.app.runner;

import java.util.HashMap;
import java.util.Map;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.clients.consumer.OffsetAndMetadata;
import org.apache.kafka.common.TopicPartition;

/** The offsets that a consumer has reached, and which of them are committed. One thread. */
final class Positions {
  private Map<TopicPartition, OffsetAndMetadata> committed = Map.of();

  Map<TopicPartition, OffsetAndMetadata> of(KafkaConsumer<String, byte[]> consumer) {
    var reached = new HashMap<TopicPartition, OffsetAndMetadata>();
    consumer.assignment().forEach(p -> reached.put(p, new OffsetAndMetadata(consumer.position(p))));
    return reached;
  }

  void committed(Map<TopicPartition, OffsetAndMetadata> reached) {
    committed = reached;
  }

  /** Commits outside any transaction if the positions moved since the last commit. */
  void commitIfMoved(KafkaConsumer<String, byte[]> consumer) {
    var reached = of(consumer);
    if (!reached.isEmpty() && !reached.equals(committed)) {
      consumer.commitSync(reached);
      committed = reached;
    }
  }
}
