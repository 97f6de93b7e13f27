package zhixun.classify.segment;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import zhixun.contract.text.Word;

/** The words of the latest texts, least recently used out first. Thread-safe. */
final class WordCache {
  private static final int MOST_TEXTS = 256;

  /** Longer texts are not kept: 256 of 8,000 characters are about 60 MB of words at most. */
  private static final int LONGEST_TEXT = 8_000;

  private final Map<String, List<Word>> words =
      new LinkedHashMap<>(64, 0.75f, true) {
        @Override
        protected boolean removeEldestEntry(Map.Entry<String, List<Word>> eldest) {
          return size() > MOST_TEXTS;
        }
      };

  @Nullable List<Word> get(String text) {
    synchronized (words) {
      return words.get(text);
    }
  }

  void put(String text, List<Word> cut) {
    if (text.length() <= LONGEST_TEXT) {
      synchronized (words) {
        words.put(text, cut);
      }
    }
  }
}
