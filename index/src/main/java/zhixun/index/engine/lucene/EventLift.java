package zhixun.index.engine.lucene;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;

/**
 * Lifts what tells of the same event as the best hits: by day, for an event is reported within a
 * few days, and by story, for an article that is grouped with a good hit is about the same though
 * its words differ.
 */
final class EventLift {
  /** The best hits, which say when it was. */
  private static final int BEST = 20;

  /** How fast the say of a hit falls with its score. */
  private static final double SHARPNESS = 4;

  /** A hit says something of the days up to here on both sides. */
  private static final double REACH_MILLIS = 5 * 86_400_000.0;

  private final double[] scores;
  private final double[] times;
  private final double[] stories;

  /**
   * @param times milliseconds
   * @param stories 64 bits of each story's id
   */
  EventLift(double[] scores, double[] times, double[] stories) {
    this.scores = scores;
    this.times = times;
    this.stories = stories;
  }

  /** What is added to each score. */
  double[] lifts(double burst, double story) {
    double[] out = new double[scores.length];
    addBurst(out, burst);
    addStories(out, story);
    return out;
  }

  private void addBurst(double[] out, double weight) {
    List<Integer> best =
        IntStream.range(0, scores.length)
            .boxed()
            .sorted(Comparator.comparingDouble((Integer i) -> scores[i]).reversed())
            .limit(BEST)
            .toList();
    double[] say = new double[scores.length];
    double all = 0;
    for (int i : best) {
      say[i] = Math.exp(SHARPNESS * (scores[i] / scores[best.getFirst()] - 1));
      all += say[i];
    }
    for (int i = 0; i < out.length; i++) {
      double near = -say[i];
      for (int j : best) {
        near += say[j] * Math.max(0, 1 - Math.abs(times[i] - times[j]) / REACH_MILLIS);
      }
      double others = all - say[i];
      out[i] += others > 0 ? weight * near / others : 0;
    }
  }

  private void addStories(double[] out, double weight) {
    Map<Double, List<Integer>> members = new HashMap<>();
    for (int i = 0; i < stories.length; i++) {
      members.computeIfAbsent(stories[i], k -> new ArrayList<>(2)).add(i);
    }
    for (List<Integer> story : members.values()) {
      double most = story.stream().mapToDouble(i -> scores[i]).max().orElse(0);
      story.forEach(i -> out[i] += weight * (most - scores[i]));
    }
  }
}
