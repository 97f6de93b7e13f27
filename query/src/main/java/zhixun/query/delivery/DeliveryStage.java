package zhixun.query.delivery;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import zhixun.contract.event.Alert;
import zhixun.contract.event.AlertId;
import zhixun.contract.event.Delivery;
import zhixun.contract.event.Delivery.State;
import zhixun.contract.event.Subscription;
import zhixun.contract.event.Subscription.Mode;
import zhixun.contract.event.SubscriptionId;
import zhixun.contract.topic.Publisher;
import zhixun.contract.topic.Stage;

/**
 * Sends alerts over the channels of their subscriptions: at least once, each address in a lane of
 * its own, so that one that fails holds up no other. Every step is published; after a restart
 * {@link #subscribe} first, then {@link #restore(Delivery)} all steps, then {@link #restore(Alert)}
 * all alerts.
 *
 * <p>{@link #process}, {@link #subscribe} and {@link #restore} belong to one thread; sending runs
 * on others, so the publisher must be thread-safe and must not wait for this stage's checkpoint.
 */
public final class DeliveryStage implements Stage<Alert>, AutoCloseable {
  private static final Logger LOG = LoggerFactory.getLogger(DeliveryStage.class);
  private static final Duration TICK = Duration.ofMillis(200);
  private static final Duration UNKNOWN_SUBSCRIPTION = Duration.ofMinutes(1);
  private static final int DIGEST = 100;

  private final Publisher<Delivery> deliveries;
  private final Map<String, Channel> channels;
  private final DeliverySettings settings;
  private final Timetable timetable;
  private final InstantSource clock;
  private final Map<SubscriptionId, Subscription> subscriptions = new ConcurrentHashMap<>();
  private final Map<Step, Delivery> last = new ConcurrentHashMap<>();
  private final Map<Step, Instant> queuedAt = new HashMap<>();
  private final Map<String, Lane> lanes = new ConcurrentHashMap<>();
  private final ExecutorService senders = Executors.newVirtualThreadPerTaskExecutor();
  private final CountDownLatch stopped = new CountDownLatch(1);
  private volatile boolean started;

  private record Step(AlertId alert, String label) {}

  public DeliveryStage(
      Publisher<Delivery> deliveries,
      List<Channel> channels,
      DeliverySettings settings,
      InstantSource clock) {
    this.deliveries = deliveries;
    this.channels = channels.stream().collect(Collectors.toMap(Channel::scheme, c -> c));
    this.settings = settings;
    this.timetable = new Timetable(settings.dailyAt());
    this.clock = clock;
  }

  /** Adds, replaces or stops a subscription. */
  public void subscribe(Subscription subscription) {
    subscriptions.put(subscription.id(), subscription);
  }

  /** Takes over a step that was published before. */
  public void restore(Delivery delivery) {
    queuedAt.putIfAbsent(new Step(delivery.alert(), delivery.channel()), delivery.at());
    last.put(new Step(delivery.alert(), delivery.channel()), delivery);
  }

  /**
   * Takes up what had begun and not ended; alerts without a step come again by {@link #process}.
   */
  public void restore(Alert alert) {
    last.entrySet().stream()
        .filter(e -> e.getKey().alert().equals(alert.id()) && isOpen(e.getValue().state()))
        .toList()
        .forEach(e -> resume(alert, e.getKey().label(), e.getValue()));
  }

  private void resume(Alert alert, String label, Delivery step) {
    Instant since = queuedAt.getOrDefault(new Step(alert.id(), label), step.at());
    Subscription subscription = subscriptions.get(alert.subscription());
    boolean unsent = step.state() == State.QUEUED;
    Instant due =
        unsent && subscription != null
            ? timetable.due(subscription, since)
            : step.at().plus(unsent ? Duration.ZERO : settings.wait(step.attempt()));
    int attempt = unsent ? 1 : step.attempt() + 1;
    lane(label).add(new Lane.Entry(alert, label, attempt, since, due));
  }

  private static boolean isOpen(State state) {
    return switch (state) {
      case QUEUED, RETRYING -> true;
      case SENT, PARKED -> false;
    };
  }

  @Override
  public void process(Alert alert) {
    Subscription subscription = subscriptions.get(alert.subscription());
    if (subscription == null || !subscription.active()) {
      LOG.debug("no subscription {} to deliver alert {} to", alert.subscription(), alert.id());
      return;
    }
    for (String channel : subscription.channels()) {
      ChannelAddress.parse(channel).ifPresent(address -> queue(alert, subscription, address));
    }
  }

  private void queue(Alert alert, Subscription subscription, ChannelAddress address) {
    String label = address.label();
    if (last.containsKey(new Step(alert.id(), label))) {
      return; // a replay: restored above, or done
    }
    Instant now = clock.instant();
    Instant due = timetable.due(subscription, now);
    publish(new Delivery(alert.id(), label, State.QUEUED, 1, now, null));
    lane(label).add(new Lane.Entry(alert, label, 1, due, due));
    if (started) {
      wake(now);
    }
  }

  private Lane lane(String label) {
    return lanes.computeIfAbsent(label, l -> new Lane());
  }

  /** Begins to send what is due, as it becomes due. */
  public void start() {
    started = true;
    Thread.ofVirtual().name("delivery").start(this::tick);
  }

  private void tick() {
    List<Future<?>> sendings = List.of();
    try {
      while (!stopped.await(TICK.toMillis(), TimeUnit.MILLISECONDS)) {
        sendings =
            Stream.concat(sendings.stream(), wake(clock.instant()).stream())
                .filter(sending -> !hasEnded(sending))
                .toList();
      }
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }

  /** A lane that broke is a bug: it is not passed over. */
  private static boolean hasEnded(Future<?> sending) {
    if (sending.state() == Future.State.FAILED) {
      throw new IllegalStateException("a lane broke", sending.exceptionNow());
    }
    return sending.isDone();
  }

  /** Sends all that is due now and returns when every lane has come to rest. */
  public void deliverDue() throws InterruptedException {
    for (Future<?> sending : wake(clock.instant())) {
      try {
        sending.get();
      } catch (java.util.concurrent.ExecutionException e) {
        throw new IllegalStateException("a lane broke", e.getCause());
      }
    }
  }

  /** How many deliveries wait, by address as shown. */
  public Map<String, Integer> waiting() {
    var out = new TreeMap<String, Integer>();
    lanes.forEach((label, lane) -> out.put(label, lane.waiting()));
    return out;
  }

  private List<Future<?>> wake(Instant now) {
    var sendings = new ArrayList<Future<?>>();
    lanes.forEach(
        (label, lane) -> {
          if (lane.isDue(now) && lane.claim()) {
            sendings.add(senders.submit(() -> drain(lane)));
          }
        });
    return sendings;
  }

  private void drain(Lane lane) {
    try {
      List<Lane.Entry> entries = lane.take(clock.instant(), this::batchSize);
      while (!entries.isEmpty()) {
        send(lane, entries);
        entries = lane.take(clock.instant(), this::batchSize);
      }
    } finally {
      lane.release();
    }
  }

  private int batchSize(Lane.Entry first) {
    Subscription subscription = subscriptions.get(first.alert().subscription());
    boolean digest = subscription != null && subscription.mode() != Mode.AT_ONCE;
    String scheme = first.label().substring(0, first.label().indexOf(':'));
    Channel channel = channels.get(scheme);
    return Math.max(digest ? DIGEST : 1, channel == null ? 1 : channel.batch());
  }

  private void send(Lane lane, List<Lane.Entry> entries) {
    Instant now = clock.instant();
    Lane.Entry first = entries.getFirst();
    Subscription subscription = subscriptions.get(first.alert().subscription());
    if (subscription == null) { // its topic may not have been read yet
      entries.forEach(e -> lane.add(e.postponed(now.plus(UNKNOWN_SUBSCRIPTION))));
      return;
    }
    Answer answer =
        address(subscription, first.label())
            .map(address -> send(lane, address, subscription, entries))
            .orElseGet(() -> new Answer.Refused("订阅已停用，或已不用这个渠道"));
    entries.forEach(entry -> settle(lane, entry, answer));
  }

  private static Optional<ChannelAddress> address(Subscription subscription, String label) {
    return subscription.active()
        ? subscription.channels().stream()
            .flatMap(c -> ChannelAddress.parse(c).stream())
            .filter(a -> a.label().equals(label))
            .findFirst()
        : Optional.empty();
  }

  private Answer send(
      Lane lane, ChannelAddress address, Subscription subscription, List<Lane.Entry> entries) {
    Channel channel = channels.get(address.scheme());
    if (channel == null) {
      return new Answer.Refused("没有这种渠道：" + address.scheme());
    }
    List<Alert> alerts = entries.stream().map(Lane.Entry::alert).toList();
    Instant now = clock.instant();
    Answer answer = channel.send(new Parcel(address.target(), subscription, alerts, now));
    if (!channel.pace().isZero()) {
      lane.pause(clock.instant().plus(channel.pace()));
    }
    return answer;
  }

  private void settle(Lane lane, Lane.Entry entry, Answer answer) {
    Instant now = clock.instant();
    switch (answer) {
      case Answer.Sent sent -> publish(step(entry, State.SENT, now, sent));
      case Answer.Refused refused -> publish(step(entry, State.PARKED, now, refused));
      case Answer.Later later -> {
        Duration asked = later.after() == null ? Duration.ZERO : later.after();
        Duration own = settings.wait(entry.attempt());
        Instant next = now.plus(asked.compareTo(own) > 0 ? asked : own);
        if (!asked.isZero()) {
          lane.pause(now.plus(asked));
        }
        boolean over = next.isAfter(entry.since().plus(settings.giveUpAfter()));
        publish(step(entry, over ? State.PARKED : State.RETRYING, now, later));
        if (!over) {
          lane.add(entry.again(next));
        }
      }
    }
  }

  private static Delivery step(Lane.Entry entry, State state, Instant at, Answer answer) {
    return new Delivery(
        entry.alert().id(), entry.label(), state, entry.attempt(), at, answer.text());
  }

  private void publish(Delivery delivery) {
    last.put(new Step(delivery.alert(), delivery.channel()), delivery);
    deliveries.publish(delivery);
  }

  /** Lets parcels on their way arrive, for at most ten seconds. */
  @Override
  public void close() {
    stopped.countDown();
    senders.shutdown();
    try {
      if (!senders.awaitTermination(10, TimeUnit.SECONDS)) {
        senders.shutdownNow();
      }
    } catch (InterruptedException e) {
      senders.shutdownNow();
      Thread.currentThread().interrupt();
    }
  }
}
