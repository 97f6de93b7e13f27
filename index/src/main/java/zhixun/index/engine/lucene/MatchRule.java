package zhixun.index.engine.lucene;

/**
 * Which articles are hits: those that hold all concepts by a name or a word of the same meaning;
 * where these are few, near words count too, then those that miss a concept.
 *
 * @param least how many of the concepts a hit holds
 * @param sure whether near words do not count
 * @param total how many hits there are
 */
record MatchRule(int least, boolean sure, long total) {
  /**
   * The strictest rule that leaves enough, else the widest.
   *
   * @param sureCounts how many articles hold exactly so many concepts without near words
   * @param anyCounts the same with near words
   */
  static MatchRule of(long[] sureCounts, long[] anyCounts, int enough) {
    int concepts = sureCounts.length - 1;
    long sure = 0;
    long any = 0;
    for (int least = concepts; least > 0; least--) {
      sure += sureCounts[least];
      any += anyCounts[least];
      if (sure >= enough) {
        return new MatchRule(least, true, sure);
      }
      if (any >= enough) {
        return new MatchRule(least, false, any);
      }
    }
    return concepts == 0 ? new MatchRule(0, true, sureCounts[0]) : new MatchRule(1, false, any);
  }
}
