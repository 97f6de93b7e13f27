package zhixun.index.engine.lucene;

/**
 * The numbers of the ranking formula ({@link ConceptRanker}), set by hand, looked at on graded
 * queries; all are plain multipliers.
 *
 * @param title what a concept in the title counts, {@code lead} in the first sentences, {@code
 *     body} further down
 * @param coverage weight of covered concepts
 * @param power how much more a full cover counts than a partial one
 * @param text weight of BM25 over characters and words
 * @param optional weight of what only lifts
 * @param fresh weight of the youngest hit against the oldest
 * @param importance weight of the article's importance
 */
record RankingWeights(
    double title,
    double lead,
    double body,
    double coverage,
    double power,
    double text,
    double optional,
    double fresh,
    double importance) {
  static final RankingWeights DEFAULT =
      new RankingWeights(1.0, 0.7, 0.45, 1.0, 1.5, 0.5, 0.3, 0.02, 0.02);
}
