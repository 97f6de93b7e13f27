package zhixun.app.runner;

import static java.util.Objects.requireNonNull;

import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.jspecify.annotations.Nullable;
import zhixun.contract.json.EventCodec;
import zhixun.contract.topic.Publisher;
import zhixun.contract.topic.Topic;

/**
 * Events and offsets in one transaction a batch. The producer is made only once the runner owns its
 * input: making it earlier would fence the owner off while this process merely stands by.
 */
final class TransactionalOutbox implements Outbox {
  private final Cluster cluster;
  private final String id;
  private final Positions positions = new Positions();
  private @Nullable KafkaProducer<String, byte[]> producer;
  private boolean begun;

  TransactionalOutbox(Cluster cluster, String role) {
    this.cluster = cluster;
    this.id = "zhixun-" + role;
  }

  @Override
  public <E> Publisher<E> to(Topic<E> topic) {
    var codec = new EventCodec<>(topic.type());
    return event -> {
      begin();
      // A failed send fails the commit, so its future needs no look.
      var _ =
          opened()
              .send(new ProducerRecord<>(topic.name(), topic.keyOf(event), codec.encode(event)));
    };
  }

  @Override
  public boolean everyBatch() {
    return true;
  }

  @Override
  public void open() {
    if (producer == null) {
      producer = cluster.producer(id);
      producer.initTransactions();
    }
  }

  @Override
  public void begin() {
    if (!begun) {
      opened().beginTransaction();
      begun = true;
    }
  }

  @Override
  public void commit(KafkaConsumer<String, byte[]> consumer) {
    begin();
    var reached = positions.of(consumer);
    opened().sendOffsetsToTransaction(reached, consumer.groupMetadata());
    opened().commitTransaction();
    begun = false;
    positions.committed(reached);
  }

  @Override
  public void commitIdle(KafkaConsumer<String, byte[]> consumer) {
    if (begun) { // a control topic made the stage publish while its input was quiet
      commit(consumer);
    } else {
      positions.commitIfMoved(consumer);
    }
  }

  private KafkaProducer<String, byte[]> opened() {
    return requireNonNull(producer, "the runner does not own its input yet");
  }

  @Override
  public void close() {
    if (producer != null) {
      producer.close();
    }
  }
}
