package zhixun.app.runner;

import org.apache.kafka.clients.consumer.KafkaConsumer;
import zhixun.contract.topic.Publisher;
import zhixun.contract.topic.Topic;

/** Where a stage's events wait until its checkpoint, and how offsets follow them. One thread. */
sealed interface Outbox extends AutoCloseable permits PlainOutbox, TransactionalOutbox {
  <E> Publisher<E> to(Topic<E> topic);

  /** Whether each batch is committed on its own, rather than when a checkpoint is due. */
  boolean everyBatch();

  /** The runner owns its input now; whoever owned it before is fenced off. */
  void open();

  /** A batch begins. */
  void begin();

  /** Makes the events durable, then the offsets. */
  void commit(KafkaConsumer<String, byte[]> consumer);

  /** Moves offsets past transaction markers, so that a drained topic shows no lag. */
  void commitIdle(KafkaConsumer<String, byte[]> consumer);

  @Override
  void close();
}
