package zhixun.contract.text;

import java.util.List;

/** Text into words that do not overlap. Implementations are thread-safe. */
public interface Segmenter {
  /** The words of {@code text} in order; white space and punctuation are left out. */
  List<Word> segment(String text);

  /** Changes whenever the dictionary behind it does. */
  String dictionaryVersion();
}
