package zhixun.app.runner;

import org.apache.kafka.clients.consumer.KafkaConsumer;
import zhixun.contract.topic.Publisher;
import zhixun.contract.topic.Topic;

/** Events are flushed at a checkpoint, then offsets are committed: at least once. */
final class PlainOutbox implements Outbox {
  private final EventWriter writer;
  private final Positions positions = new Positions();

  PlainOutbox(Cluster cluster) {
    this.writer = new EventWriter(cluster);
  }

  @Override
  public <E> Publisher<E> to(Topic<E> topic) {
    return writer.to(topic);
  }

  @Override
  public boolean everyBatch() {
    return false;
  }

  @Override
  public void open() {}

  @Override
  public void begin() {}

  @Override
  public void commit(KafkaConsumer<String, byte[]> consumer) {
    writer.flush();
    positions.commitIfMoved(consumer);
  }

  @Override
  public void commitIdle(KafkaConsumer<String, byte[]> consumer) {
    positions.commitIfMoved(consumer);
  }

  @Override
  public void close() {
    writer.close();
  }
}
