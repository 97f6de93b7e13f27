package zhixun.query.delivery;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import zhixun.contract.event.Alert;
import zhixun.contract.event.AlertId;
import zhixun.contract.event.ArticleId;
import zhixun.contract.event.Category;
import zhixun.contract.event.Delivery;
import zhixun.contract.event.Delivery.State;
import zhixun.contract.event.StoryId;
import zhixun.contract.event.Subscription;
import zhixun.contract.event.SubscriptionId;

/** Deliveries by a clock that the test moves. */
class DeliveryStageTest {
  private static final Instant START = Instant.parse("2024-06-03T02:00:00Z"); // 10:00 in Shanghai
  private static final Secrets SECRETS =
      name -> name.equals(WebhookChannel.SECRET) ? Optional.of("geheim") : Optional.empty();

  private final List<Delivery> steps = Collections.synchronizedList(new ArrayList<>());
  private Instant now = START;
  private Receiver receiver;
  private WebhookChannel webhook;
  private DeliveryStage stage;

  @BeforeEach
  void open() throws IOException {
    receiver = new Receiver();
    webhook = new WebhookChannel(SECRETS, Duration.ofMillis(700), true);
    stage = stage();
  }

  private DeliveryStage stage() {
    InstantSource clock = () -> now;
    return new DeliveryStage(steps::add, List.of(webhook), DeliverySettings.standard(), clock);
  }

  @AfterEach
  void close() throws IOException {
    stage.close();
    webhook.close();
    receiver.close();
  }

  private Subscription subscription(
      Subscription.Mode mode, Subscription.@Nullable QuietHours quiet) {
    return new Subscription(
        new SubscriptionId("s"),
        "订阅",
        "人工智能",
        null,
        List.of("webhook:" + receiver.address()),
        quiet,
        mode,
        "test",
        true,
        START);
  }

  private void subscribe() {
    stage.subscribe(subscription(Subscription.Mode.AT_ONCE, null));
  }

  private Alert alert(String id) {
    return new Alert(
        new AlertId(id),
        new SubscriptionId("s"),
        new StoryId("story-" + id),
        null,
        new ArticleId("article-" + id),
        id,
        "标题",
        "摘要",
        "甲报",
        null,
        Category.POLICY,
        List.of("类别：政策法规（0.90）"),
        List.of(),
        List.of("甲报"),
        0.5,
        now);
  }

  private void later(Duration time) throws InterruptedException {
    now = now.plus(time);
    stage.deliverDue();
  }

  private List<State> states() {
    return steps.stream().map(Delivery::state).toList();
  }

  @Test
  void anAlertArrivesSignedWithItsKey() throws InterruptedException {
    subscribe();
    stage.process(alert("a"));
    stage.deliverDue();
    Receiver.Taken taken = receiver.taken().getFirst();
    assertThat(taken.key()).isEqualTo("a");
    assertThat(taken.signature())
        .isEqualTo(
            "sha256="
                + WebhookChannel.sign(
                    "geheim", taken.timestamp(), taken.body().getBytes(StandardCharsets.UTF_8)));
    assertThat(taken.body()).contains("类别：政策法规（0.90）");
    assertThat(states()).containsExactly(State.QUEUED, State.SENT);
  }

  @Test
  void aFailingReceiverIsTriedAgainEverMoreSeldom() throws InterruptedException {
    subscribe();
    receiver.behave(Receiver.Manner.FAILS);
    stage.process(alert("a"));
    stage.deliverDue();
    later(Duration.ofSeconds(9));
    assertThat(receiver.calls()).isEqualTo(1);
    later(Duration.ofSeconds(1));
    assertThat(receiver.calls()).isEqualTo(2);
    receiver.behave(Receiver.Manner.TAKES);
    later(Duration.ofSeconds(20));
    assertThat(receiver.keys()).containsExactly("a");
    assertThat(states()).containsExactly(State.QUEUED, State.RETRYING, State.RETRYING, State.SENT);
  }

  @Test
  void whoAsksToWaitIsLeftAlone() throws InterruptedException {
    subscribe();
    receiver.behave(Receiver.Manner.ASKS_TO_WAIT);
    stage.process(alert("a"));
    stage.deliverDue();
    stage.process(alert("b"));
    receiver.behave(Receiver.Manner.TAKES);
    later(Duration.ofSeconds(119));
    assertThat(receiver.calls()).isEqualTo(1);
    later(Duration.ofSeconds(1));
    assertThat(receiver.keys()).containsExactlyInAnyOrder("a", "b");
  }

  @Test
  void whoNeverTakesItIsNotAskedAgain() throws InterruptedException {
    subscribe();
    receiver.behave(Receiver.Manner.REFUSES);
    stage.process(alert("a"));
    stage.deliverDue();
    later(Duration.ofDays(1));
    assertThat(receiver.calls()).isEqualTo(1);
    assertThat(states()).containsExactly(State.QUEUED, State.PARKED);
  }

  @Test
  void afterTwoDaysItIsParkedAndShown() throws InterruptedException {
    subscribe();
    receiver.behave(Receiver.Manner.CLOSES);
    stage.process(alert("a"));
    for (int hour = 0; hour < 60; hour++) {
      later(Duration.ofHours(1));
    }
    assertThat(steps.getLast().state()).isEqualTo(State.PARKED);
    assertThat(steps.getLast().answer()).isNotBlank();
    assertThat(stage.waiting().values()).containsOnly(0);
  }

  @Test
  void anHourOfSilenceLosesNothing() throws InterruptedException {
    subscribe();
    receiver.behave(Receiver.Manner.CLOSES);
    var ids = new ArrayList<String>();
    for (int i = 0; i < 12; i++) {
      ids.add("alert-" + i);
      stage.process(alert("alert-" + i));
      later(Duration.ofMinutes(5));
    }
    receiver.behave(Receiver.Manner.TAKES);
    for (int i = 0; i < 8; i++) {
      later(Duration.ofMinutes(20));
    }
    assertThat(receiver.keys()).containsExactlyInAnyOrderElementsOf(ids);
  }

  @Test
  void aReceiverThatHangsOrTricklesHoldsUpNoOther() throws Exception {
    try (var slow = new Receiver()) {
      for (var manner : List.of(Receiver.Manner.HANGS, Receiver.Manner.TRICKLES)) {
        slow.behave(manner);
        var two = List.of("webhook:" + slow.address(), "webhook:" + receiver.address());
        stage.subscribe(withChannels(two));
        stage.process(alert(manner.name()));
        long began = System.nanoTime();
        stage.deliverDue();
        assertThat(Duration.ofNanos(System.nanoTime() - began)).isLessThan(Duration.ofSeconds(9));
        assertThat(receiver.keys()).contains(manner.name());
        assertThat(states()).contains(State.RETRYING);
      }
    }
  }

  private Subscription withChannels(List<String> channels) {
    Subscription s = subscription(Subscription.Mode.AT_ONCE, null);
    return new Subscription(
        s.id(), s.name(), s.query(), s.form(), channels, null, s.mode(), "test", true, START);
  }

  @Test
  void aRestartTakesUpWhatWasOpenAndRepeatsNothing() throws InterruptedException {
    subscribe();
    stage.process(alert("done"));
    stage.deliverDue();
    receiver.behave(Receiver.Manner.FAILS);
    stage.process(alert("open"));
    stage.deliverDue();
    List<Delivery> log = List.copyOf(steps);
    stage.close();
    stage = stage();
    subscribe();
    log.forEach(stage::restore);
    stage.restore(alert("done"));
    stage.restore(alert("open"));
    receiver.behave(Receiver.Manner.TAKES);
    stage.process(alert("open")); // its offset was not committed
    stage.process(alert("new"));
    later(Duration.ofMinutes(1));
    assertThat(receiver.keys()).containsExactlyInAnyOrder("done", "open", "new");
  }

  @Test
  void aDailyDigestGoesOutInOneParcelAtHalfPastEight() throws InterruptedException {
    stage.subscribe(subscription(Subscription.Mode.DAILY, null));
    stage.process(alert("a"));
    stage.process(alert("b"));
    later(Duration.ofHours(22));
    assertThat(receiver.taken()).isEmpty();
    later(Duration.ofMinutes(30)); // 08:30 the next day
    assertThat(receiver.taken()).hasSize(1);
    assertThat(receiver.taken().getFirst().body()).contains("article-a", "article-b");
  }

  @Test
  void nothingGoesOutInQuietHours() throws InterruptedException {
    var quiet = new Subscription.QuietHours(LocalTime.of(9, 30), LocalTime.of(11, 0));
    stage.subscribe(subscription(Subscription.Mode.AT_ONCE, quiet));
    stage.process(alert("a"));
    later(Duration.ofMinutes(59));
    assertThat(receiver.taken()).isEmpty();
    later(Duration.ofMinutes(1));
    assertThat(receiver.keys()).containsExactly("a");
  }
}
