package zhixun.app.runner;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import zhixun.app.broker.EmbeddedBroker;
import zhixun.contract.event.Article;
import zhixun.contract.event.ClassifiedArticle;
import zhixun.contract.event.DeadLetter;
import zhixun.contract.topic.RejectedEventException;
import zhixun.contract.topic.Stage;
import zhixun.contract.topic.Topic;
import zhixun.contract.topic.Topics;

class StageRunnerTest {
  @TempDir static Path folder;
  private static EmbeddedBroker broker;
  private static Cluster cluster;

  @BeforeAll
  static void startKafka() throws Exception {
    broker = EmbeddedBroker.start(folder.resolve("kafka"), () -> {});
    cluster = new Cluster(broker.bootstrap());
  }

  @AfterAll
  static void stopKafka() {
    broker.close();
  }

  @Test
  void carriesEveryEventOnceAndParksThePoisonousOnes() throws Exception {
    var in = topic("once-in", Article.class);
    var out = topic("once-out", ClassifiedArticle.class);
    writeGarbage(in);
    write(in, 10);
    var done = new CountDownLatch(10);
    StageRunner<Article> runner = StageRunner.transactional("once", cluster, in);
    var publisher = runner.publisher(out);
    runner.feeding(
        article -> {
          if (article.key().equals("k3")) {
            done.countDown();
            throw new RejectedEventException("unlucky", "article " + article.key());
          }
          publisher.publish(Articles.classified(article));
          done.countDown();
        });

    runUntil(runner, done);

    assertThat(keys(out)).containsExactly("k0", "k1", "k2", "k4", "k5", "k6", "k7", "k8", "k9");
    assertThat(deadLetters("once"))
        .extracting(DeadLetter::cause)
        .containsExactly("no valid Article", "unlucky");
  }

  @Test
  void aFailedBatchLeavesNothingBehindAndIsTakenAgain() throws Exception {
    var in = topic("again-in", Article.class);
    var out = topic("again-out", ClassifiedArticle.class);
    write(in, 5);
    StageRunner<Article> broken = StageRunner.transactional("again", cluster, in);
    var lost = broken.publisher(out);
    broken.feeding(
        article -> {
          lost.publish(Articles.classified(article));
          if (article.key().equals("k4")) {
            throw new IllegalStateException("a bug");
          }
        });
    assertThat(CompletableFuture.runAsync(broken))
        .failsWithin(60, TimeUnit.SECONDS)
        .withThrowableThat()
        .havingRootCause()
        .withMessage("a bug");
    var done = new CountDownLatch(5);
    StageRunner<Article> mended = StageRunner.transactional("again", cluster, in);
    var kept = mended.publisher(out);
    mended.feeding(
        article -> {
          kept.publish(Articles.classified(article));
          done.countDown();
        });

    runUntil(mended, done);

    assertThat(keys(out)).containsExactly("k0", "k1", "k2", "k3", "k4");
  }

  @Test
  void restoresStateBeforeTheFirstEvent() throws Exception {
    var in = topic("state-in", Article.class);
    var state = topic("state", ClassifiedArticle.class);
    write(in, 1);
    try (var writer = new EventWriter(cluster)) {
      var publisher = writer.to(state);
      List.of(7, 8, 9).forEach(n -> publisher.publish(Articles.classified(Articles.numbered(n))));
    }
    var seen = Collections.synchronizedList(new ArrayList<String>());
    var done = new CountDownLatch(1);
    Stage<Article> stage =
        article -> {
          seen.add("event " + article.key());
          done.countDown();
        };
    var runner =
        StageRunner.<Article>atLeastOnce("state", cluster, in)
            .restore(state, c -> seen.add("state " + c.article().key()))
            .feeding(stage);

    runUntil(runner, done);

    assertThat(seen).containsExactly("state k7", "state k8", "state k9", "event k0");
  }

  private static void runUntil(StageRunner<?> runner, CountDownLatch done) throws Exception {
    var running = CompletableFuture.runAsync(runner);
    assertThat(done.await(60, TimeUnit.SECONDS)).isTrue();
    runner.stop();
    running.get(60, TimeUnit.SECONDS);
  }

  private static <E> Topic<E> topic(String name, Class<E> type) {
    var topic = new Topic<>(name, type, StageRunnerTest::keyOf, 1, true);
    cluster.createTopics(List.of(topic, Topics.DEAD_LETTERS));
    return topic;
  }

  private static String keyOf(Object event) {
    return switch (event) {
      case Article article -> article.id().value();
      case ClassifiedArticle classified -> classified.id().value();
      default -> throw new IllegalArgumentException("no key for " + event);
    };
  }

  private static void write(Topic<Article> topic, int count) {
    try (var writer = new EventWriter(cluster)) {
      var publisher = writer.to(topic);
      for (int i = 0; i < count; i++) {
        publisher.publish(Articles.numbered(i));
      }
    }
  }

  private static void writeGarbage(Topic<?> topic) throws Exception {
    try (var producer = cluster.producer(null)) {
      byte[] garbage = "{\"schema\":1,\"event\":{".getBytes(StandardCharsets.UTF_8);
      producer.send(new ProducerRecord<>(topic.name(), "garbage", garbage)).get();
    }
  }

  private static List<String> keys(Topic<ClassifiedArticle> topic) {
    var keys = new ArrayList<String>();
    try (var reader =
        new TopicReader<>(cluster, topic, (ClassifiedArticle c) -> keys.add(c.article().key()))) {
      reader.toEnd();
    }
    return keys;
  }

  private static List<DeadLetter> deadLetters(String stage) {
    var found = new ArrayList<DeadLetter>();
    try (var reader = new TopicReader<>(cluster, Topics.DEAD_LETTERS, found::add)) {
      reader.toEnd();
    }
    return found.stream().filter(d -> d.stage().equals(stage)).toList();
  }
}
