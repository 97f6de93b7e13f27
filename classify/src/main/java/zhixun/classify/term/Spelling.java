package zhixun.classify.term;

import java.util.LinkedHashSet;
import java.util.Set;

/** How Latin names vary in Chinese text: GPT-4, GPT 4 and GPT4 are one. */
final class Spelling {
  /** A joined form shorter than this would be found in too many places. */
  private static final int SHORTEST_JOINED = 4;

  private Spelling() {}

  /** The folded name itself, then its forms with space, hyphen and nothing between the parts. */
  static Set<String> variants(String folded) {
    var variants = new LinkedHashSet<String>();
    variants.add(folded);
    if (separated(folded)) {
      variants.add(folded.replace('-', ' '));
      variants.add(folded.replace(' ', '-'));
      String joined = folded.replace("-", "").replace(" ", "");
      if (joined.length() >= SHORTEST_JOINED) {
        variants.add(joined);
      }
    }
    return variants;
  }

  /** Whether the two characters belong to one Latin or digit word. */
  static boolean joined(char left, char right) {
    return isWord(left) && isWord(right);
  }

  static boolean isLatin(char c) {
    return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z');
  }

  static boolean isDigit(char c) {
    return c >= '0' && c <= '9';
  }

  private static boolean isWord(char c) {
    return isLatin(c) || isDigit(c);
  }

  private static boolean separated(String name) {
    return name.indexOf('-') > 0 || name.indexOf(' ') > 0;
  }
}
