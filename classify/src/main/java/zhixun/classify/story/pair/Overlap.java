package zhixun.classify.story.pair;

import zhixun.classify.story.profile.Hashes;
import zhixun.classify.story.profile.WordStatistics;

/**
 * How two sets of words overlap, by weight.
 *
 * @param cosine of the two weighted sets, 0..1
 * @param contained weight in common over the weight of the lighter set, 0..1
 * @param shared weight in common
 * @param top weight of the heaviest common word
 * @param second weight of the next
 * @param count number of common words
 */
record Overlap(
    double cosine, double contained, double shared, double top, double second, int count) {
  private static final Overlap NONE = new Overlap(0, 0, 0, 0, 0, 0);

  static Overlap of(int[] a, int[] b, WordStatistics statistics) {
    if (a.length == 0 || b.length == 0) {
      return NONE;
    }
    double squares = 0;
    double shared = 0;
    double top = 0;
    double second = 0;
    int[] common = Hashes.common(a, b);
    for (int word : common) {
      double weight = statistics.weight(word);
      shared += weight;
      squares += weight * weight;
      second = Math.max(second, Math.min(top, weight));
      top = Math.max(top, weight);
    }
    if (common.length == 0) {
      return NONE;
    }
    double cosine = squares / Math.sqrt(squares(a, statistics) * squares(b, statistics));
    double contained = shared / Math.min(sum(a, statistics), sum(b, statistics));
    return new Overlap(cosine, contained, shared, top, second, common.length);
  }

  private static double squares(int[] words, WordStatistics statistics) {
    double sum = 0;
    for (int word : words) {
      double weight = statistics.weight(word);
      sum += weight * weight;
    }
    return sum;
  }

  static double sum(int[] words, WordStatistics statistics) {
    double sum = 0;
    for (int word : words) {
      sum += statistics.weight(word);
    }
    return sum;
  }
}
