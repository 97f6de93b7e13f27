package zhixun.app.runner;

import java.util.concurrent.atomic.AtomicReference;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.jspecify.annotations.Nullable;
import zhixun.contract.json.EventCodec;
import zhixun.contract.topic.Publisher;
import zhixun.contract.topic.Topic;

/**
 * Writes events outside any transaction: for crawlers, imports, decisions. Thread-safe. A failed
 * write is thrown by the next {@link #flush()}, so nothing is taken for written that is not.
 */
public final class EventWriter implements AutoCloseable {
  private final KafkaProducer<String, byte[]> producer;
  private final AtomicReference<@Nullable Exception> failure = new AtomicReference<>();

  public EventWriter(Cluster cluster) {
    this.producer = cluster.producer(null);
  }

  /** A publisher to one topic through this writer. */
  public <E> Publisher<E> to(Topic<E> topic) {
    var codec = new EventCodec<>(topic.type());
    return event -> {
      // The callback keeps a failure for flush(), so the future needs no look.
      var _ =
          producer.send(
              new ProducerRecord<>(topic.name(), topic.keyOf(event), codec.encode(event)),
              (written, failed) -> {
                if (failed != null) {
                  failure.compareAndSet(null, failed);
                }
              });
    };
  }

  /**
   * Returns once all that was published is on the log of every replica.
   *
   * @throws IllegalStateException if any of it could not be written
   */
  public void flush() {
    producer.flush();
    Exception failed = failure.getAndSet(null);
    if (failed != null) {
      throw new IllegalStateException("Kafka did not take an event", failed);
    }
  }

  @Override
  public void close() {
    flush();
    producer.close();
  }
}
