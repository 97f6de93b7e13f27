package zhixun.classify.category;

/**
 * A view of an article whose features are weighed together. Its number is part of the model's
 * format.
 */
enum Block {
  /** Character n-grams of the title. */
  TITLE_GRAMS(0, 1.0f, true, "标题"),
  /** Character n-grams of the first characters of the body. */
  LEAD_GRAMS(1, 0.8f, true, "正文"),
  /** Words and pairs of words of the title. */
  TITLE_WORDS(2, 0.7f, true, "标题词"),
  /** Words of the first characters of the body. */
  LEAD_WORDS(3, 0.5f, true, "正文词"),
  /** Who printed it, where, whose words it is. */
  ORIGIN(4, 0.3f, false, "来源"),
  /** Dictionary entries named. */
  MENTIONS(5, 0.2f, false, "词典"),
  /** Hits of the word lists and what they say together. */
  RULES(6, 0.2f, false, "规则");

  private final int number;
  private final float weight;
  private final boolean normalised;
  private final String label;

  Block(int number, float weight, boolean normalised, String label) {
    this.number = number;
    this.weight = weight;
    this.normalised = normalised;
    this.label = label;
  }

  /** Its number in a model; never changes. */
  int number() {
    return number;
  }

  float weight() {
    return weight;
  }

  /** Whether its values are damped, weighed by rarity and scaled to length 1. */
  boolean normalised() {
    return normalised;
  }

  /** The name on screen, in an explanation. */
  String label() {
    return label;
  }

  /** Hash of a feature of this block, from the hash of its text. */
  int hash(int text) {
    int h = text ^ ((number + 1) * 0x9E3779B9);
    h = (h ^ (h >>> 16)) * 0x85EBCA6B;
    h = (h ^ (h >>> 13)) * 0xC2B2AE35;
    return h ^ (h >>> 16);
  }

  static int textHash(CharSequence text, int start, int end) {
    int h = 0x811C9DC5;
    for (int i = start; i < end; i++) {
      h = (h ^ text.charAt(i)) * 0x01000193;
    }
    return h;
  }
}
