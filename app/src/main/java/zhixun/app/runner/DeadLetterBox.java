package zhixun.app.runner;

import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.TopicPartition;
import zhixun.contract.event.DeadLetter;
import zhixun.contract.topic.Topics;

/** The parked events: listed by origin, and put back where they came from. One thread. */
public final class DeadLetterBox {
  private static final Duration WAIT = Duration.ofSeconds(10);

  private final Cluster cluster;

  public DeadLetterBox(Cluster cluster) {
    this.cluster = cluster;
  }

  /** All parked events, each origin once with its latest cause, in order of first parking. */
  public List<DeadLetter> list() {
    Map<String, DeadLetter> byOrigin = new LinkedHashMap<>();
    try (var reader =
        new TopicReader<>(
            cluster, Topics.DEAD_LETTERS, (DeadLetter d) -> byOrigin.put(d.origin(), d))) {
      reader.toEnd();
    }
    return new ArrayList<>(byOrigin.values());
  }

  public Optional<DeadLetter> find(String origin) {
    return list().stream().filter(d -> d.origin().equals(origin)).findFirst();
  }

  /** What putting an event back came to. */
  public sealed interface Retried {
    /** It stands at the end of its topic again; its stage will take it. */
    record PutBack(String topic) implements Retried {}

    /** It came from no topic, or its bytes are gone; {@code reason} says what to do instead. */
    record NotPossible(String reason) implements Retried {}
  }

  /** Puts the original bytes back at the end of the topic that they came from. */
  public Retried retry(DeadLetter letter) {
    String[] parts = letter.origin().split("/");
    boolean fromTopic =
        parts.length == 3 && Topics.all().stream().anyMatch(t -> t.name().equals(parts[0]));
    if (!fromTopic) {
      return new Retried.NotPossible("来自文件或网页：请重新导入该文件，或等下次抓取");
    }
    var partition = new TopicPartition(parts[0], Integer.parseInt(parts[1]));
    var original = read(partition, Long.parseLong(parts[2]));
    if (original.isEmpty()) {
      return new Retried.NotPossible("原事件已被同编号的新事件取代");
    }
    write(original.get());
    return new Retried.PutBack(parts[0]);
  }

  private Optional<ConsumerRecord<String, byte[]>> read(TopicPartition partition, long offset) {
    try (var consumer = cluster.consumer(null)) {
      consumer.assign(List.of(partition));
      consumer.seek(partition, offset);
      for (var record : consumer.poll(WAIT).records(partition)) {
        return record.offset() == offset ? Optional.of(record) : Optional.empty();
      }
      return Optional.empty();
    }
  }

  private void write(ConsumerRecord<String, byte[]> original) {
    try (var producer = cluster.producer(null)) {
      var _ =
          producer.send(new ProducerRecord<>(original.topic(), original.key(), original.value()));
      producer.flush();
    }
  }
}
