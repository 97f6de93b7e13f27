package zhixun.classify.story.pair;

import zhixun.classify.story.profile.WordStatistics;

/**
 * The words that one set has and another has not.
 *
 * @param top weight of the heaviest
 * @param sum weight of all
 */
record Rest(double top, double sum) {
  /** What {@code a} has beyond {@code b}; both sorted. */
  static Rest of(int[] a, int[] b, WordStatistics statistics) {
    double top = 0;
    double sum = 0;
    int j = 0;
    for (int word : a) {
      while (j < b.length && b[j] < word) {
        j++;
      }
      if (j == b.length || b[j] != word) {
        double weight = statistics.weight(word);
        sum += weight;
        top = Math.max(top, weight);
      }
    }
    return new Rest(top, sum);
  }
}
