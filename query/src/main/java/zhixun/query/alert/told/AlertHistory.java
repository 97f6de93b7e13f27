package zhixun.query.alert.told;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Deque;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import zhixun.contract.event.AlertId;
import zhixun.contract.event.ArticleId;
import zhixun.contract.event.Ids;
import zhixun.contract.event.StoryId;
import zhixun.contract.event.SubscriptionId;

/**
 * What every subscription has been told: each event once, and again only for a {@link Facet} that
 * is new. Rebuilt by {@link #restore} from the alerts, and by {@link #story} from the stories that
 * a later article may come in. Confined to one thread.
 */
public final class AlertHistory {
  /** So many of a subscription's latest events are compared by their traces. */
  private static final int COMPARED = 300;

  private static final int STORIES = 20_000;

  private record StoryKey(SubscriptionId subscription, StoryId story) {}

  private record PieceKey(SubscriptionId subscription, ArticleId article, String name) {}

  private final Map<StoryKey, Told> byStory = new HashMap<>();
  private final Map<PieceKey, Told> byPiece = new HashMap<>();
  private final Map<SubscriptionId, Deque<Told>> recent = new HashMap<>();
  private final Map<StoryId, StoryId> merged = new HashMap<>();
  private final Map<StoryId, List<Trace>> storyTraces =
      new LinkedHashMap<>(16, 0.75f, true) {
        private static final long serialVersionUID = 1;

        @Override
        protected boolean removeEldestEntry(Map.Entry<StoryId, List<Trace>> eldest) {
          return size() > STORIES;
        }
      };

  /**
   * Decides, and remembers what it decided.
   *
   * @param topic words, folded, that all that the subscription wants has in common
   */
  public News tell(SubscriptionId subscription, Piece piece, Collection<String> topic) {
    StoryId story = standing(piece.story());
    Set<Facet> facets = Facet.of(piece.facts());
    Told told = find(subscription, story, piece, topic);
    if (told == null) {
      AlertId id = id(subscription, story, "first", piece.name());
      Told fresh = new Told(id);
      fresh.add(facets);
      remember(subscription, story, piece, fresh);
      return new News.First(id);
    }
    remember(subscription, story, piece, told);
    var before = Set.copyOf(told.facets());
    Set<Facet> fresh = Facet.worthTelling(piece.reprint() ? Set.of() : told.add(facets), before);
    if (fresh.isEmpty()) {
      return new News.Known();
    }
    String names = fresh.stream().map(Enum::name).collect(Collectors.joining(","));
    return new News.Update(id(subscription, story, names, piece.name()), told.first(), fresh);
  }

  private @Nullable Told find(
      SubscriptionId subscription, StoryId story, Piece piece, Collection<String> topic) {
    Told told = byPiece.get(new PieceKey(subscription, piece.article(), piece.name()));
    if (told != null) { // an edit, or a split: another story, but no news
      return told;
    }
    told = piece.whole() ? byStory.get(new StoryKey(subscription, story)) : null;
    if (told != null && !told.contradicts(piece.trace())) {
      return told;
    }
    var traces = new ArrayList<Trace>();
    traces.add(piece.trace());
    if (piece.whole() && told == null) { // its story may have told of the document before
      traces.addAll(storyTraces.getOrDefault(story, List.of()));
    }
    return recent.getOrDefault(subscription, new ArrayDeque<>()).stream()
        .filter(t -> traces.stream().anyMatch(trace -> t.isOf(trace, topic)))
        .findFirst()
        .orElse(null);
  }

  /** Takes over an alert that was published before; {@code first} is the one that it adds to. */
  public void restore(SubscriptionId subscription, AlertId first, Piece piece) {
    StoryId story = standing(piece.story());
    Told told =
        recent.getOrDefault(subscription, new ArrayDeque<>()).stream()
            .filter(t -> t.first().equals(first))
            .findFirst()
            .orElseGet(() -> new Told(first));
    told.add(Facet.of(piece.facts()));
    remember(subscription, story, piece, told);
  }

  private void remember(SubscriptionId subscription, StoryId story, Piece piece, Told told) {
    byPiece.put(new PieceKey(subscription, piece.article(), piece.name()), told);
    if (piece.whole()) {
      byStory.putIfAbsent(new StoryKey(subscription, story), told);
    }
    told.seenAs(piece.trace());
    Deque<Told> latest = recent.computeIfAbsent(subscription, s -> new ArrayDeque<>());
    if (!latest.contains(told)) {
      latest.addFirst(told);
      if (latest.size() > COMPARED) {
        latest.removeLast();
      }
    }
  }

  /** What a story's record says, so that its later articles are known after a restart too. */
  public void story(StoryId story, List<Trace> traces) {
    storyTraces.put(story, List.copyOf(traces));
  }

  /** {@code from} became part of {@code into}: who was told of either was told of both. */
  public void merge(StoryId from, StoryId into) {
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
      other.add(told.facets());
    }
  }

  /** The story that this one became part of in the end. */
  public StoryId standing(StoryId story) {
    StoryId at = story;
    for (int i = 0; i < merged.size() && merged.containsKey(at); i++) {
      at = merged.getOrDefault(at, at);
    }
    return at;
  }

  private static AlertId id(SubscriptionId subscription, StoryId story, String what, String piece) {
    return new AlertId(
        piece.isEmpty()
            ? Ids.hash(subscription.value(), story.value(), what)
            : Ids.hash(subscription.value(), story.value(), what, piece));
  }
}
