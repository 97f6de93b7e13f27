package zhixun.classify.story.train;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import zhixun.classify.story.StoryTrial;
import zhixun.classify.story.pair.PairFeatures;
import zhixun.classify.story.pair.PairModel;

/**
 * How well grouping does on weeks that it never learned from: each labelled stream in turn is
 * grouped, in its order, by a model of all the others. Streams are weeks of different months, so
 * that no event stands on both sides.
 */
public final class CrossValidation {
  private CrossValidation() {}

  /**
   * Figures as {@code score_stories.py} counts them, over articles whose story has two or more and
   * over pairs.
   *
   * @param stream name of the stream left out
   * @param multi B-cubed F1, 0..1
   * @param pair pair F1, 0..1
   */
  public record Score(String stream, int articles, double multi, double pair) {}

  /** The score of one grouping against the known one. */
  static Score score(String stream, List<String> known, List<String> found) {
    Map<String, Integer> gold = counts(known, known);
    Map<String, Integer> out = counts(found, found);
    Map<String, Integer> both = counts(known, found);
    double precision = 0;
    double recall = 0;
    int articles = 0;
    for (int i = 0; i < known.size(); i++) {
      int size = of(gold, known.get(i), known.get(i));
      if (size > 1) {
        double common = of(both, known.get(i), found.get(i));
        precision += common / of(out, found.get(i), found.get(i));
        recall += common / size;
        articles++;
      }
    }
    double multi = harmonic(precision / Math.max(1, articles), recall / Math.max(1, articles));
    double right = pairs(both);
    double pair = harmonic(right / Math.max(1, pairs(out)), right / Math.max(1, pairs(gold)));
    return new Score(stream, known.size(), multi, pair);
  }

  /** One score for each stream. */
  static List<Score> run(Map<String, PairRows> streams, PairFeatures features) {
    var scores = new ArrayList<Score>();
    for (var left : streams.entrySet()) {
      var others = new ArrayList<>(streams.values());
      others.remove(left.getValue());
      var model = new PairModel(features, StoryTraining.fit(PairRows.all(others, features)));
      PairRows test = left.getValue();
      List<String> found = StoryTrial.group(test.profiles(), model);
      scores.add(score(left.getKey(), test.stories(), found));
    }
    return scores;
  }

  private static Map<String, Integer> counts(List<String> a, List<String> b) {
    var counts = new HashMap<String, Integer>();
    for (int i = 0; i < a.size(); i++) {
      counts.merge(a.get(i) + "\t" + b.get(i), 1, Integer::sum);
    }
    return counts;
  }

  private static int of(Map<String, Integer> counts, String a, String b) {
    return counts.getOrDefault(a + "\t" + b, 1);
  }

  private static double pairs(Map<String, Integer> sizes) {
    return sizes.values().stream().mapToDouble(n -> n * (n - 1) / 2.0).sum();
  }

  private static double harmonic(double p, double r) {
    return p + r == 0 ? 0 : 2 * p * r / (p + r);
  }
}
