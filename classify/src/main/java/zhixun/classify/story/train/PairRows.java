package zhixun.classify.story.train;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import zhixun.classify.story.StorySettings;
import zhixun.classify.story.memory.ArticleMemory;
import zhixun.classify.story.memory.Remembered;
import zhixun.classify.story.pair.PairFeatures;
import zhixun.classify.story.profile.Profile;
import zhixun.contract.event.StoryId;

/**
 * The pairs that grouping meets: each article, in log order, with its candidates among the earlier
 * ones, so that the model learns on what it will be asked. Not thread-safe.
 */
public final class PairRows {
  private final List<float[]> rows = new ArrayList<>();
  private final List<Float> targets = new ArrayList<>();
  private final List<Float> weights = new ArrayList<>();
  private final List<Profile> profiles = new ArrayList<>();
  private final List<String> stories = new ArrayList<>();
  private final PairFeatures features;

  public PairRows(PairFeatures features) {
    this.features = features;
  }

  /** An article whose story is known. */
  public record Labelled(Profile profile, String story) {}

  /**
   * Adds the pairs of one labelled stream. A story of n members gives n(n-1)/2 pairs, which would
   * drown the small ones, so a pair weighs less in a large one.
   */
  public void add(List<Labelled> stream, ArticleMemory memory, StorySettings settings) {
    var sizes = new HashMap<String, Integer>();
    stream.forEach(l -> sizes.merge(l.story, 1, Integer::sum));
    for (Labelled article : stream) {
      profiles.add(article.profile);
      stories.add(article.story);
      var others = memory.candidates(article.profile, settings.window(), settings.candidates());
      for (Remembered other : others) {
        boolean same = other.story().value().equals(article.story);
        rows.add(features.of(article.profile, other.profile()));
        targets.add(same ? 1f : 0f);
        int size = sizes.getOrDefault(article.story, 1);
        weights.add(same ? (float) (2 / Math.sqrt(size)) : 1f);
      }
      memory.put(new Remembered(article.profile, "", new StoryId(article.story)));
    }
  }

  /** The rows of several streams as one. */
  static PairRows all(List<PairRows> parts, PairFeatures features) {
    var all = new PairRows(features);
    for (PairRows part : parts) {
      all.rows.addAll(part.rows);
      all.targets.addAll(part.targets);
      all.weights.addAll(part.weights);
      all.profiles.addAll(part.profiles);
      all.stories.addAll(part.stories);
    }
    return all;
  }

  /** The articles, in their order. */
  List<Profile> profiles() {
    return profiles;
  }

  /** The story of each of them. */
  List<String> stories() {
    return stories;
  }

  public int size() {
    return rows.size();
  }

  float[][] rows() {
    return rows.toArray(float[][]::new);
  }

  float[] targets() {
    return array(targets);
  }

  float[] weights() {
    return array(weights);
  }

  private static float[] array(List<Float> values) {
    float[] out = new float[values.size()];
    for (int i = 0; i < out.length; i++) {
      out[i] = values.get(i);
    }
    return out;
  }
}
