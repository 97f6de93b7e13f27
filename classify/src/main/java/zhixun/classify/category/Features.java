package zhixun.classify.category;

/**
 * The raw features of one article, side by side, in order of hash.
 *
 * @param hashes what
 * @param blocks number of the {@link Block} of each
 * @param values how often or how strongly, not yet weighed
 */
@SuppressWarnings("ArrayRecordComponent") // inner loops; never compared, never published
record Features(int[] hashes, byte[] blocks, float[] values) {
  int size() {
    return hashes.length;
  }
}
