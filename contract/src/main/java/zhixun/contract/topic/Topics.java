package zhixun.contract.topic;

import java.util.List;
import java.util.function.Function;
import zhixun.contract.event.Alert;
import zhixun.contract.event.Article;
import zhixun.contract.event.Assignment;
import zhixun.contract.event.Backfill;
import zhixun.contract.event.ClassifiedArticle;
import zhixun.contract.event.DeadLetter;
import zhixun.contract.event.Decision;
import zhixun.contract.event.Delivery;
import zhixun.contract.event.Edition;
import zhixun.contract.event.SourceHealth;
import zhixun.contract.event.Story;
import zhixun.contract.event.Subscription;
import zhixun.contract.event.Term;

/** Every topic of the system. All have one partition; log order is the order. */
public final class Topics {
  public static final Topic<Article> ARTICLES =
      compacted("articles", Article.class, a -> a.id().value());
  public static final Topic<ClassifiedArticle> CLASSIFIED =
      compacted("classified", ClassifiedArticle.class, c -> c.id().value());
  public static final Topic<Assignment> ASSIGNMENTS =
      compacted("assignments", Assignment.class, a -> a.id().value());
  public static final Topic<Story> STORIES = compacted("stories", Story.class, s -> s.id().value());
  public static final Topic<Decision> DECISIONS =
      appended("decisions", Decision.class, Decision::target);
  public static final Topic<Subscription> SUBSCRIPTIONS =
      compacted("subscriptions", Subscription.class, s -> s.id().value());
  public static final Topic<Term> TERMS =
      compacted("terms", Term.class, t -> t.kind().code() + "/" + t.name());
  public static final Topic<Edition> EDITIONS = compacted("editions", Edition.class, Edition::id);
  public static final Topic<SourceHealth> SOURCE_HEALTH =
      compacted("source-health", SourceHealth.class, SourceHealth::source);
  public static final Topic<Backfill> BACKFILLS =
      compacted("backfills", Backfill.class, Backfill::source);
  public static final Topic<Alert> ALERTS = appended("alerts", Alert.class, a -> a.id().value());
  public static final Topic<Delivery> DELIVERIES =
      appended("deliveries", Delivery.class, d -> d.alert().value());
  public static final Topic<DeadLetter> DEAD_LETTERS =
      appended("dead-letters", DeadLetter.class, DeadLetter::origin);

  private static final List<Topic<?>> ALL =
      List.of(
          ARTICLES,
          CLASSIFIED,
          ASSIGNMENTS,
          STORIES,
          DECISIONS,
          SUBSCRIPTIONS,
          TERMS,
          EDITIONS,
          SOURCE_HEALTH,
          BACKFILLS,
          ALERTS,
          DELIVERIES,
          DEAD_LETTERS);

  private Topics() {}

  public static List<Topic<?>> all() {
    return ALL;
  }

  private static <E> Topic<E> compacted(String name, Class<E> type, Function<E, String> key) {
    return new Topic<>(name, type, key, 1, true);
  }

  private static <E> Topic<E> appended(String name, Class<E> type, Function<E, String> key) {
    return new Topic<>(name, type, key, 1, false);
  }
}
