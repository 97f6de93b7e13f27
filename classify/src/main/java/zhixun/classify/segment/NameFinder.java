package zhixun.classify.segment;

import com.hankcs.hanlp.collection.AhoCorasick.AhoCorasickDoubleArrayTrie;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.TreeMap;
import zhixun.contract.text.Folding;

/**
 * Finds the stretches of a folded text that must stay one word: names of the dictionary (leftmost
 * longest) and runs of Latin letters and digits joined by {@code - . _ +}, such as {@code gpt-4o}
 * or {@code qwen2-72b}. Immutable, thread-safe.
 */
final class NameFinder {
  /** A stretch of text; {@code term} tells a dictionary name from a plain Latin or digit run. */
  record Stretch(int start, int end, boolean term) {}

  private static final int SHORTEST_HAN = 3; // two-character names are cut by context, not by force

  private final AhoCorasickDoubleArrayTrie<Integer> names;
  private final boolean empty;

  NameFinder(Collection<String> written) {
    var sorted = new TreeMap<String, Integer>();
    for (String name : written) {
      String folded = Folding.fold(name.strip());
      if (forced(folded)) {
        sorted.put(folded, folded.length());
      }
    }
    this.empty = sorted.isEmpty();
    this.names = new AhoCorasickDoubleArrayTrie<>();
    if (!empty) {
      names.build(sorted);
    }
  }

  /** Whether a folded name is cut out wherever it stands. */
  static boolean forced(String folded) {
    return folded.length() >= SHORTEST_HAN
        || (!folded.isEmpty() && folded.chars().allMatch(c -> isLatinOrDigit((char) c)));
  }

  /** Stretches in order, not overlapping. */
  List<Stretch> find(String folded) {
    int[] longest = longestNames(folded);
    var found = new ArrayList<Stretch>();
    int at = 0;
    while (at < folded.length()) {
      int run = isLatinOrDigit(folded.charAt(at)) ? runEnd(folded, at) : at;
      int name = longest[at];
      if (name > at && name >= run) {
        found.add(new Stretch(at, name, true));
        at = name;
      } else if (run > at) {
        found.add(new Stretch(at, run, name > at));
        at = run;
      } else {
        at++;
      }
    }
    return found;
  }

  private int[] longestNames(String folded) {
    int[] longest = new int[folded.length() + 1];
    if (!empty) {
      names.parseText(
          folded,
          (begin, end, length) -> {
            if (end > longest[begin] && standsAlone(folded, begin, end)) {
              longest[begin] = end;
            }
          });
    }
    return longest;
  }

  /** A Latin or digit edge of a name must not go on in the text: {@code meta} is not in metal. */
  private static boolean standsAlone(String text, int begin, int end) {
    boolean left =
        begin == 0
            || !isLatinOrDigit(text.charAt(begin))
            || !isLatinOrDigit(text.charAt(begin - 1));
    boolean right =
        end == text.length()
            || !isLatinOrDigit(text.charAt(end - 1))
            || !isLatinOrDigit(text.charAt(end));
    return left && right;
  }

  private static int runEnd(String text, int from) {
    int end = from;
    while (end < text.length()) {
      char c = text.charAt(end);
      boolean joined =
          isJoint(c) && end + 1 < text.length() && isLatinOrDigit(text.charAt(end + 1));
      if (!isLatinOrDigit(c) && !joined) {
        return end;
      }
      end++;
    }
    return end;
  }

  private static boolean isJoint(char c) {
    return c == '-' || c == '.' || c == '_' || c == '+';
  }

  static boolean isLatinOrDigit(char c) {
    return (c >= 'a' && c <= 'z') || (c >= '0' && c <= '9') || (c >= 0xC0 && c <= 0x24F);
  }
}
