package zhixun.classify.story.pair;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import zhixun.classify.story.profile.Profile;
import zhixun.classify.story.profile.Profiler;
import zhixun.classify.story.profile.WordStatistics;
import zhixun.classify.story.profile.WordVectors;
import zhixun.contract.text.Segmenter;

/**
 * How likely two articles report one event, as log odds. The trees are learned by {@code ./zhixun
 * stories train}. Thread-safe.
 */
public final class PairModel {
  private static final String RESOURCE = "pairs.txt";

  private final PairFeatures features;
  private final BoostedTrees trees;

  public PairModel(PairFeatures features, BoostedTrees trees) {
    this.features = features;
    this.trees = trees;
  }

  public static PairModel load() {
    var features = new PairFeatures(WordStatistics.load(), WordVectors.load());
    try (InputStream in = PairModel.class.getResourceAsStream(RESOURCE)) {
      if (in == null) {
        throw new IllegalStateException(RESOURCE + " is missing from the jar");
      }
      var reader = new BufferedReader(new InputStreamReader(in, StandardCharsets.UTF_8));
      return new PairModel(features, BoostedTrees.read(reader));
    } catch (IOException e) {
      throw new UncheckedIOException("the pair model in the jar is broken", e);
    }
  }

  /** Makes the profiles that this model weighs. */
  public Profiler profiler(Segmenter segmenter) {
    return new Profiler(segmenter, features.statistics(), features.vectors());
  }

  public WordStatistics statistics() {
    return features.statistics();
  }

  public double logOdds(Profile a, Profile b) {
    return trees.score(features.of(a, b));
  }
}
