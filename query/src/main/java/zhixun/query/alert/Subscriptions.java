package zhixun.query.alert;

import java.time.InstantSource;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentSkipListMap;
import zhixun.contract.event.Alert;
import zhixun.contract.event.Assignment;
import zhixun.contract.event.Story;
import zhixun.contract.event.Subscription;
import zhixun.contract.event.SubscriptionId;
import zhixun.contract.event.Term;
import zhixun.contract.text.Segmenter;
import zhixun.index.engine.StoryArchive;

/**
 * The subscriptions there are, and what one would have raised in the past. Thread-safe, provided
 * that archive and segmenter are.
 */
public final class Subscriptions {
  private static final Comparator<Assignment> BY_ARRIVAL =
      Comparator.comparing((Assignment a) -> a.article().effectiveTime())
          .thenComparing(a -> a.article().fetchedAt())
          .thenComparing(a -> a.id().value());

  private final Map<SubscriptionId, Subscription> all = new ConcurrentSkipListMap<>();
  private final StoryArchive archive;
  private final Segmenter segmenter;
  private final List<Term> terms;

  public Subscriptions(StoryArchive archive, Segmenter segmenter, List<Term> terms) {
    this.archive = archive;
    this.segmenter = segmenter;
    this.terms = List.copyOf(terms);
  }

  /** Adds, replaces or, where it is not active, hides. */
  public void take(Subscription subscription) {
    all.put(subscription.id(), subscription);
  }

  /** The active ones in order of id. */
  public List<Subscription> list() {
    return all.values().stream().filter(Subscription::active).toList();
  }

  public Optional<Subscription> find(SubscriptionId id) {
    return Optional.ofNullable(all.get(id));
  }

  /** The subscription in words, as it was understood (Chinese). */
  public String describe(Subscription subscription) {
    return SubscriptionWords.of(subscription);
  }

  /**
   * The alerts that the subscription would have raised by the stories of these days, updates left
   * out: {@code 上月会提醒 N 次}.
   *
   * @param from first day in Asia/Shanghai, inclusive
   * @param to last day, inclusive
   */
  public List<Alert> lookBack(Subscription subscription, LocalDate from, LocalDate to) {
    var raised = new ArrayList<Alert>();
    try (var stage =
        new AlertStage(
            raised::add, segmenter, terms, AlertSettings.batch(), InstantSource.system())) {
      stage.subscribe(subscription);
      archive.stories(from, to).stream()
          .map((Story s) -> archive.assignments(s))
          .flatMap(Collection::stream)
          .sorted(BY_ARRIVAL)
          .forEach(stage::process);
    }
    return raised.stream().filter(a -> a.updates() == null).toList();
  }
}
