package zhixun.query.alert;

import java.util.EnumSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import zhixun.contract.event.Alert;
import zhixun.contract.event.AlertId;
import zhixun.contract.event.ArticleId;
import zhixun.contract.event.Assignment;
import zhixun.contract.event.Fact;
import zhixun.contract.event.FactType;
import zhixun.contract.event.Ids;
import zhixun.contract.event.StoryId;
import zhixun.contract.event.SubscriptionId;
import zhixun.contract.text.Folding;

/**
 * What every subscription has been told: each story once, and again only for a {@link Facet} that
 * is new. Two stories about one named document count as one. Rebuilt by {@link #restore} from the
 * alerts alone. Confined to one thread.
 */
final class AlertHistory {
  /** A document's name below this length (通知, 办法) does not tell it from others. */
  private static final int MIN_DOCUMENT = 6;

  /** What is to be told. */
  sealed interface News {
    /** The story's first alert. */
    record First(AlertId id) implements News {}

    /** Adds to the first alert, naming {@code facets} for the first time. */
    record Update(AlertId id, AlertId first, Set<Facet> facets) implements News {}

    /** Nothing that was not told before. */
    record Known() implements News {}
  }

  private static final class Told {
    final AlertId first;
    final Set<Facet> facets = EnumSet.noneOf(Facet.class);

    Told(AlertId first) {
      this.first = first;
    }
  }

  private record StoryKey(SubscriptionId subscription, StoryId story) {}

  private record ArticleKey(SubscriptionId subscription, ArticleId article) {}

  private record NameKey(SubscriptionId subscription, String name) {}

  private final Map<StoryKey, Told> byStory = new HashMap<>();
  private final Map<ArticleKey, Told> byArticle = new HashMap<>();
  private final Map<NameKey, Told> byName = new HashMap<>();
  private final Map<StoryId, StoryId> merged = new HashMap<>();

  /** Decides, and remembers what it decided. */
  News tell(SubscriptionId subscription, Assignment assignment) {
    StoryId story = standing(assignment.story());
    var facts = assignment.classified().facts();
    Set<Facet> facets = Facet.of(facts);
    Told told = find(subscription, story, assignment);
    if (told == null) {
      AlertId id = id(subscription, story, "first");
      remember(subscription, story, assignment.id(), facts, new Told(id), facets);
      return new News.First(id);
    }
    var fresh = EnumSet.noneOf(Facet.class);
    fresh.addAll(facets);
    fresh.removeAll(told.facets);
    boolean sameText = assignment.reprintOf() != null;
    remember(subscription, story, assignment.id(), facts, told, Set.of());
    if (fresh.isEmpty() || sameText || !worthAnUpdate(fresh)) {
      return new News.Known();
    }
    told.facets.addAll(fresh);
    String names = fresh.stream().map(Enum::name).collect(Collectors.joining(","));
    return new News.Update(id(subscription, story, names), told.first, fresh);
  }

  /** A draft after the final text is old news, and a final text is news only after a draft. */
  private static boolean worthAnUpdate(Set<Facet> fresh) {
    return fresh.stream().anyMatch(f -> f != Facet.DRAFT);
  }

  private @Nullable Told find(SubscriptionId subscription, StoryId story, Assignment assignment) {
    Told told = byStory.get(new StoryKey(subscription, story));
    if (told == null) { // a split gives an article another story, but does not make it news
      told = byArticle.get(new ArticleKey(subscription, assignment.id()));
    }
    if (told != null) {
      return told;
    }
    return name(assignment.classified().facts())
        .map(name -> byName.get(new NameKey(subscription, name)))
        .orElse(null);
  }

  /** Takes over an alert that was published before. */
  void restore(Alert alert) {
    StoryId story = standing(alert.story());
    AlertId first = alert.updates() == null ? alert.id() : alert.updates();
    Told told = byStory.get(new StoryKey(alert.subscription(), story));
    remember(
        alert.subscription(),
        story,
        alert.article(),
        alert.facts(),
        told == null ? new Told(first) : told,
        Facet.of(alert.facts()));
  }

  private void remember(
      SubscriptionId subscription,
      StoryId story,
      ArticleId article,
      List<Fact> facts,
      Told told,
      Set<Facet> facets) {
    told.facets.addAll(facets);
    byArticle.put(new ArticleKey(subscription, article), told);
    byStory.put(new StoryKey(subscription, story), told);
    name(facts).ifPresent(n -> byName.putIfAbsent(new NameKey(subscription, n), told));
  }

  /** {@code from} became part of {@code into}: who was told of either was told of both. */
  void merge(StoryId from, StoryId into) {
    if (merged.put(from, into) != null) {
      return;
    }
    StoryId story = standing(into);
    byStory.entrySet().stream()
        .filter(e -> e.getKey().story().equals(from))
        .toList()
        .forEach(e -> join(new StoryKey(e.getKey().subscription(), story), e.getValue()));
  }

  private void join(StoryKey key, Told told) {
    Told other = byStory.putIfAbsent(key, told);
    if (other != null) {
      other.facets.addAll(told.facets);
    }
  }

  /** The story that this one became part of in the end. */
  StoryId standing(StoryId story) {
    StoryId at = story;
    for (int i = 0; i < merged.size() && merged.containsKey(at); i++) {
      at = merged.getOrDefault(at, at);
    }
    return at;
  }

  private static Optional<String> name(List<Fact> facts) {
    return facts.stream()
        .filter(f -> f.type() == FactType.DOCUMENT)
        .map(f -> Folding.key(f.value()))
        .filter(n -> n.length() >= MIN_DOCUMENT)
        .findFirst();
  }

  private static AlertId id(SubscriptionId subscription, StoryId story, String what) {
    return new AlertId(Ids.hash(subscription.value(), story.value(), what));
  }
}
