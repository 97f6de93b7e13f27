package zhixun.classify.category;

/**
 * Weighed features of one article.
 *
 * @param rows rows of the {@link Vocabulary}
 * @param values the value of each
 */
@SuppressWarnings("ArrayRecordComponent") // inner loops; never compared, never published
record SparseVector(int[] rows, float[] values) {
  int size() {
    return rows.length;
  }
}
