package zhixun.classify.category;

/** Takes the features of one article as they are found. */
interface FeatureSink {
  /**
   * @param hash {@link Block#hash} of the feature's text
   * @param text holds the feature's text, from {@code start} to {@code end}: for explanations
   * @param value how strongly; values of the same feature add up
   */
  void accept(Block block, int hash, CharSequence text, int start, int end, float value);

  default void accept(Block block, String name, float value) {
    int hash = block.hash(Block.textHash(name, 0, name.length()));
    accept(block, hash, name, 0, name.length(), value);
  }
}
