package zhixun.classify.story.memory;

import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import zhixun.classify.story.profile.Profile;
import zhixun.classify.story.profile.WordStatistics;
import zhixun.contract.event.ArticleId;
import zhixun.contract.event.StoryId;

/**
 * Past articles in buckets of event time, so that an article that comes late is matched against its
 * own days like any other. When more than {@code capacity} are held, the bucket with the oldest
 * event times is forgotten as a whole: an article of those days then opens a story of its own. What
 * is held depends on which articles came, not on their order. Not thread-safe.
 */
public final class ArticleMemory {
  private static final long BUCKET = Duration.ofDays(2).toSeconds();

  /** Rarest words looked up and posted, of each kind. */
  private static final int MOST_WORDS = 12;

  private static final int MOST_GRAMS = 8;
  private static final int MOST_LEAD = 6;

  /** A word in more than one article of twenty tells nothing. */
  private static final double LIGHTEST = 3;

  /** What a deed weighs, which was never counted; a word that was never seen says no more. */
  private static final float HEAVIEST = 7;

  /** Postings read for one word in one bucket, latest first: bounds the time of one article. */
  private static final int MOST_POSTINGS = 400;

  private final WordStatistics statistics;
  private final int capacity;
  private final Map<ArticleId, Remembered> byId = new HashMap<>();
  private final Map<StoryId, List<ArticleId>> byStory = new HashMap<>();
  private final TreeMap<Long, Bucket> buckets = new TreeMap<>();

  public ArticleMemory(WordStatistics statistics, int capacity) {
    this.statistics = statistics;
    this.capacity = capacity;
  }

  public int size() {
    return byId.size();
  }

  public @Nullable Remembered find(ArticleId id) {
    return byId.get(id);
  }

  /** The remembered articles that were put under a story and are in it still. */
  public Stream<Remembered> members(StoryId story) {
    return byStory.getOrDefault(story, List.of()).stream()
        .map(byId::get)
        .flatMap(Stream::ofNullable)
        .filter(r -> r.story().equals(story));
  }

  /** Moves a remembered article to another story. */
  public void move(ArticleId article, StoryId to) {
    Remembered remembered = byId.get(article);
    if (remembered != null) {
      remembered.moveTo(to);
      list(article, to);
    }
  }

  private void list(ArticleId article, StoryId story) {
    List<ArticleId> known = byStory.getOrDefault(story, List.of());
    if (!known.contains(article)) {
      var more = new ArrayList<>(known);
      more.add(article);
      byStory.put(story, List.copyOf(more));
    }
  }

  /** Adds an article, in place of an earlier version of it. */
  public void put(Remembered article) {
    Profile profile = article.profile();
    Remembered earlier = byId.put(profile.article(), article);
    if (earlier != null) {
      earlier.retire();
    }
    list(profile.article(), article.story());
    long day = Math.floorDiv(profile.time(), BUCKET);
    buckets.computeIfAbsent(day, d -> new Bucket()).add(article, keys(profile));
    while (byId.size() > capacity && buckets.size() > 1) {
      forget(buckets.pollFirstEntry().getValue());
    }
  }

  private void forget(Bucket bucket) {
    bucket.articles.stream()
        .filter(a -> !a.outdated())
        .forEach(
            a -> {
              byId.remove(a.profile().article());
              byStory.remove(a.story());
            });
  }

  /**
   * The articles within {@code window} of the profile's time that share most weight of rare words
   * with it, best first, ties by id.
   */
  public List<Remembered> candidates(Profile profile, Duration window, int most) {
    long from = Math.floorDiv(profile.time() - window.toSeconds(), BUCKET);
    long to = Math.floorDiv(profile.time() + window.toSeconds(), BUCKET);
    int[] keys = keys(profile);
    var found = new ArrayList<Scored>();
    for (Bucket bucket : buckets.subMap(from, true, to, true).values()) {
      found.addAll(search(bucket, keys, most));
    }
    return found.stream()
        .filter(s -> Math.abs(s.article.profile().time() - profile.time()) <= window.toSeconds())
        .sorted(Scored.BEST)
        .limit(most)
        .map(Scored::article)
        .toList();
  }

  private List<Scored> search(Bucket bucket, int[] keys, int most) {
    float[] scores = new float[bucket.articles.size()];
    int[] touched = new int[scores.length];
    int n = 0;
    for (int key : keys) {
      float weight = Math.min(HEAVIEST, statistics.weight(key));
      n = bucket.postings.score(key, MOST_POSTINGS, weight, scores, touched, n);
    }
    float least = least(scores, touched, n, most);
    var found = new ArrayList<Scored>();
    for (int i = 0; i < n; i++) {
      Remembered article = bucket.articles.get(touched[i]);
      if (scores[touched[i]] >= least && !article.outdated()) {
        found.add(new Scored(article, scores[touched[i]]));
      }
    }
    return found;
  }

  /** The score of the {@code most}-th best. */
  private static float least(float[] scores, int[] touched, int n, int most) {
    if (n <= most) {
      return 0;
    }
    float[] positive = new float[n];
    for (int i = 0; i < n; i++) {
      positive[i] = scores[touched[i]];
    }
    Arrays.sort(positive);
    return positive[n - most];
  }

  private int[] keys(Profile profile) {
    var keys = new ArrayList<Integer>();
    rarest(profile.words(), MOST_WORDS, keys);
    rarest(profile.grams(), MOST_GRAMS, keys);
    rarest(profile.names(), MOST_WORDS, keys);
    rarest(profile.numbers(), MOST_WORDS, keys);
    rarest(profile.lead(), MOST_LEAD, keys);
    Arrays.stream(profile.deeds()).limit(MOST_WORDS).forEach(keys::add);
    return keys.stream().mapToInt(i -> i).sorted().distinct().toArray();
  }

  private void rarest(int[] words, int most, List<Integer> keys) {
    Arrays.stream(words)
        .boxed()
        .filter(w -> statistics.weight(w) >= LIGHTEST)
        .sorted(
            Comparator.comparingDouble((Integer w) -> -statistics.weight(w)).thenComparing(w -> w))
        .limit(most)
        .forEach(keys::add);
  }

  private record Scored(Remembered article, float score) {
    static final Comparator<Scored> BEST =
        Comparator.comparingDouble((Scored s) -> -s.score)
            .thenComparing(s -> s.article.profile().article());
  }
}
