package zhixun.classify.category;

import com.hankcs.hanlp.collection.AhoCorasick.AhoCorasickDoubleArrayTrie;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.TreeMap;
import zhixun.contract.text.Folding;

/** The word lists behind the rule features, from {@code lexicon.txt}. Immutable, thread-safe. */
final class Lexicon {
  /** What one list found in one text: how often, and where first ({@code -1}: nowhere). */
  static final class Hits {
    final int[] count;
    final int[] first;

    Hits(int lists) {
      count = new int[lists];
      first = new int[lists];
      java.util.Arrays.fill(first, -1);
    }
  }

  private final List<String> lists = new ArrayList<>();
  private final AhoCorasickDoubleArrayTrie<int[]> words = new AhoCorasickDoubleArrayTrie<>();

  Lexicon() {
    var sorted = new TreeMap<String, int[]>();
    for (String line : lines()) {
      if (line.startsWith("[")) {
        lists.add(line.substring(1, line.length() - 1));
      } else if (!line.isBlank() && !line.startsWith("#")) {
        for (String word : line.strip().split("\\s+")) {
          sorted.merge(Folding.fold(word.replace('_', ' ')), list(), Lexicon::both);
        }
      }
    }
    words.build(sorted);
  }

  private int[] list() {
    return new int[] {lists.size() - 1};
  }

  private static int[] both(int[] a, int[] b) {
    int[] out = java.util.Arrays.copyOf(a, a.length + 1);
    out[a.length] = b[0];
    return java.util.Arrays.stream(out).distinct().toArray();
  }

  /** Names of the lists, in the order of the file. */
  List<String> lists() {
    return List.copyOf(lists);
  }

  /** Hits in a folded text; overlapping words count each. */
  Hits find(String folded) {
    var hits = new Hits(lists.size());
    words.parseText(
        folded,
        (begin, end, in) -> {
          if (standsAlone(folded, begin, end)) {
            for (int list : in) {
              hits.count[list]++;
              if (hits.first[list] < 0 || begin < hits.first[list]) {
                hits.first[list] = begin;
              }
            }
          }
        });
    return hits;
  }

  /** A Latin word ends where the letters end; a digit may follow ({@code gpt4}, {@code qwen2}). */
  private static boolean standsAlone(String text, int begin, int end) {
    boolean left = begin == 0 || !isLatin(text.charAt(begin)) || !isLatin(text.charAt(begin - 1));
    boolean right =
        end == text.length() || !isLatin(text.charAt(end - 1)) || !isLatin(text.charAt(end));
    return left && right;
  }

  private static boolean isLatin(char c) {
    return c >= 'a' && c <= 'z';
  }

  private static List<String> lines() {
    try (InputStream in = Lexicon.class.getResourceAsStream("lexicon.txt")) {
      if (in == null) {
        throw new IllegalStateException("lexicon.txt is missing from the jar");
      }
      return new String(in.readAllBytes(), StandardCharsets.UTF_8).lines().toList();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
