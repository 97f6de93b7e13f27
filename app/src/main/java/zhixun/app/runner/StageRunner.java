package zhixun.app.runner;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.function.Consumer;
import org.apache.kafka.clients.consumer.ConsumerRebalanceListener;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.ConsumerRecords;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.common.TopicPartition;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import zhixun.contract.event.DeadLetter;
import zhixun.contract.json.EventCodec;
import zhixun.contract.topic.Publisher;
import zhixun.contract.topic.RejectedEventException;
import zhixun.contract.topic.Stage;
import zhixun.contract.topic.Topic;
import zhixun.contract.topic.Topics;

/**
 * Feeds one topic through one {@link Stage}: poll, process, checkpoint, commit offsets. An event
 * that can never succeed is parked as a dead letter; any other failure ends {@link #run()} with
 * that failure. Everything but {@link #stop()} happens on the thread of {@link #run()}.
 */
public final class StageRunner<E> implements Runnable {
  private static final Logger LOG = LoggerFactory.getLogger(StageRunner.class);

  /** Bounds the time that {@link #stop()} waits, so no wakeup is needed. */
  private static final Duration POLL = Duration.ofMillis(100);

  private final String name;
  private final Cluster cluster;
  private final Topic<E> input;
  private final Outbox outbox;
  private final EventCodec<E> codec;
  private final Publisher<DeadLetter> deadLetters;
  private final InstantSource clock;
  private final List<Side<?>> restored = new ArrayList<>();
  private final List<Side<?>> followed = new ArrayList<>();
  private final List<TopicReader<?>> followers = new ArrayList<>();
  private final CheckpointPolicy policy = new CheckpointPolicy();
  private final CountDownLatch stopped = new CountDownLatch(1);
  private Stage<E> stage = event -> {};
  private Runnable ready = () -> {};
  private boolean restoreDue;
  private volatile boolean stopping;

  private record Side<S>(Topic<S> topic, Consumer<S> taker) {
    TopicReader<S> open(Cluster cluster) {
      return new TopicReader<>(cluster, topic, taker);
    }
  }

  private StageRunner(String name, Cluster cluster, Topic<E> input, Outbox outbox) {
    this.name = name;
    this.cluster = cluster;
    this.input = input;
    this.outbox = outbox;
    this.codec = new EventCodec<>(input.type());
    this.deadLetters = outbox.to(Topics.DEAD_LETTERS);
    this.clock = InstantSource.system();
  }

  /** A stage whose effects lie outside Kafka: at least once, made idempotent by its upserts. */
  public static <E> StageRunner<E> atLeastOnce(String name, Cluster cluster, Topic<E> input) {
    return new StageRunner<>(name, cluster, input, new PlainOutbox(cluster));
  }

  /**
   * A stage whose effects are events: they and the offsets become visible together or not at all.
   */
  public static <E> StageRunner<E> transactional(String name, Cluster cluster, Topic<E> input) {
    return new StageRunner<>(name, cluster, input, new TransactionalOutbox(cluster, name));
  }

  /** A publisher for the stage, whose events become durable with the stage's checkpoint. */
  public <P> Publisher<P> publisher(Topic<P> topic) {
    return outbox.to(topic);
  }

  /** Reads this topic to its end before the first event, and again after a rebalance. */
  public <S> StageRunner<E> restore(Topic<S> topic, Consumer<S> taker) {
    restored.add(new Side<>(topic, taker));
    return this;
  }

  /** Reads this topic to its end after the restored ones, then follows it beside the input. */
  public <S> StageRunner<E> follow(Topic<S> topic, Consumer<S> taker) {
    followed.add(new Side<>(topic, taker));
    return this;
  }

  /** Runs once the stage's state is restored, before the first event; again after a rebalance. */
  public StageRunner<E> whenReady(Runnable then) {
    this.ready = then;
    return this;
  }

  public StageRunner<E> feeding(Stage<E> feeding) {
    this.stage = feeding;
    return this;
  }

  public String name() {
    return name;
  }

  @Override
  public void run() {
    try (outbox;
        var consumer = cluster.consumer(name)) {
      consumer.subscribe(List.of(input.name()), new Rebalance(consumer));
      while (!stopping) {
        followers.forEach(TopicReader::catchUp);
        step(consumer);
      }
      checkpoint(consumer);
    } finally {
      followers.forEach(TopicReader::close);
      stopped.countDown();
    }
  }

  private void step(KafkaConsumer<String, byte[]> consumer) {
    ConsumerRecords<String, byte[]> batch = consumer.poll(POLL);
    if (restoreDue) {
      restoreState();
    }
    if (!batch.isEmpty()) {
      outbox.begin();
      batch.forEach(this::handle);
    }
    Instant now = clock.instant();
    policy.took(batch.count(), now);
    if (policy.pending() && (outbox.everyBatch() || policy.due(now))) {
      checkpoint(consumer);
    } else if (!policy.pending()) {
      outbox.commitIdle(consumer);
    }
  }

  private void restoreState() {
    outbox.open();
    for (Side<?> side : restored) {
      try (var reader = side.open(cluster)) {
        reader.toEnd();
      }
    }
    if (followers.isEmpty()) {
      followed.forEach(side -> followers.add(side.open(cluster)));
    }
    followers.forEach(TopicReader::toEnd);
    restoreDue = false;
    ready.run();
    LOG.debug("{} restored its state", name);
  }

  private void handle(ConsumerRecord<String, byte[]> record) {
    try {
      stage.process(codec.decode(record.value()));
    } catch (RejectedEventException e) { // can never succeed; any other failure ends the process
      LOG.warn("{} parked {}@{}: {}", name, record.topic(), record.offset(), e.getMessage());
      deadLetters.publish(deadLetter(record, e));
    }
  }

  private DeadLetter deadLetter(ConsumerRecord<String, byte[]> record, RejectedEventException e) {
    String origin = record.topic() + "/" + record.partition() + "/" + record.offset();
    byte[] payload = record.value() == null ? new byte[0] : record.value();
    return DeadLetter.of(
        origin, name, e.shortCause(), e.detail(), record.key(), payload, clock.instant());
  }

  /** Effects durable first, offsets second: a crash in between replays what came since. */
  private void checkpoint(KafkaConsumer<String, byte[]> consumer) {
    if (policy.pending()) {
      stage.checkpoint();
      outbox.commit(consumer);
      policy.done();
    }
  }

  /**
   * Lets the batch in hand finish and commit, then returns. Never call it from the run's thread.
   */
  public void stop() throws InterruptedException {
    stopping = true;
    stopped.await();
  }

  /** Asks it to stop, without waiting. */
  public void askToStop() {
    stopping = true;
  }

  private final class Rebalance implements ConsumerRebalanceListener {
    private final KafkaConsumer<String, byte[]> consumer;

    Rebalance(KafkaConsumer<String, byte[]> consumer) {
      this.consumer = consumer;
    }

    @Override
    public void onPartitionsRevoked(Collection<TopicPartition> partitions) {
      checkpoint(consumer);
    }

    @Override
    public void onPartitionsAssigned(Collection<TopicPartition> partitions) {
      restoreDue |= !partitions.isEmpty();
    }
  }
}
