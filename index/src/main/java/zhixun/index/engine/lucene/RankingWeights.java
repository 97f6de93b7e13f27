package zhixun.index.engine.lucene;

/**
 * The numbers of the ranking formula ({@link ConceptRanker}), set by hand, looked at on graded
 * queries; all are plain multipliers.
 *
 * @param title what a concept in the title counts, {@code lead} in the first sentences, {@code
 *     body} further down
 * @param coverage weight of covered concepts
 * @param power how much more a full cover counts than a partial one
 * @param missing how much of its cover an article loses that misses all names asked for, 0..1
 * @param text weight of BM25 over the characters of the query
 * @param optional weight of what only lifts
 * @param fresh weight of the youngest hit against the oldest
 * @param importance weight of the article's importance
 * @param burst weight of lying in the days of which the best hits tell
 * @param story how much of its lead the best article of a story lends to the others, 0..1
 */
record RankingWeights(
    double title,
    double lead,
    double body,
    double coverage,
    double power,
    double missing,
    double text,
    double optional,
    double fresh,
    double importance,
    double burst,
    double story) {
  static final RankingWeights DEFAULT =
      new RankingWeights(1.0, 0.7, 0.45, 1.0, 1.5, 0.5, 0.25, 0.35, 0.04, 0.02, 0.2, 0.3);
}
