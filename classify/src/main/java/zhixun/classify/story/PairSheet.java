package zhixun.classify.story;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import zhixun.classify.story.memory.ArticleMemory;
import zhixun.classify.story.memory.Remembered;
import zhixun.classify.story.pair.PairModel;
import zhixun.classify.story.profile.Profile;
import zhixun.classify.story.profile.Profiler;
import zhixun.contract.event.Article;
import zhixun.contract.event.ArticleId;
import zhixun.contract.event.ClassifiedArticle;
import zhixun.contract.event.StoryId;
import zhixun.contract.text.Segmenter;

/**
 * The pairs of which the model is least sure, for people to label: that is where more gold teaches
 * most. Not thread-safe.
 */
public final class PairSheet {
  private static final StoryId NO_STORY = new StoryId("none");

  private final PairModel model = PairModel.load();
  private final Profiler profiler;
  private final ArticleMemory memory;
  private final StorySettings settings;
  private final Map<ArticleId, Article> articles = new HashMap<>();
  private final List<Pair> pairs = new ArrayList<>();

  public PairSheet(Segmenter segmenter, StorySettings settings) {
    this.profiler = model.profiler(segmenter);
    this.memory = new ArticleMemory(model.statistics(), settings.capacity());
    this.settings = settings;
  }

  /** Two articles and the model's log odds that they report one event. */
  public record Pair(Article earlier, Article later, double odds) {}

  public void add(ClassifiedArticle classified) {
    Profile profile = profiler.profile(classified);
    articles.put(classified.id(), classified.article());
    for (Remembered other : memory.candidates(profile, settings.window(), settings.candidates())) {
      Article earlier = articles.get(other.profile().article());
      if (earlier != null) {
        double odds = model.logOdds(profile, other.profile());
        pairs.add(new Pair(earlier, classified.article(), odds));
      }
    }
    memory.put(new Remembered(profile, classified.article().version(), NO_STORY));
  }

  /** The {@code most} least certain pairs, least certain first. */
  public List<Pair> uncertain(int most) {
    return pairs.stream()
        .sorted(
            Comparator.comparingDouble((Pair p) -> Math.abs(p.odds - settings.threshold()))
                .thenComparing(p -> p.earlier.id())
                .thenComparing(p -> p.later.id()))
        .limit(most)
        .toList();
  }
}
