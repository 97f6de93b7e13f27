package zhixun.app.role;

import zhixun.classify.ArticleClassifier;
import zhixun.classify.segment.HanlpSegmenter;
import zhixun.classify.term.Dictionary;
import zhixun.contract.text.Segmenter;

/**
 * The dictionary and what is made of it, once for all roles of a process. Thread-safe.
 *
 * @param dictionary the packed terms with the accepted ones
 * @param segmenter cuts text by that dictionary
 * @param classifier labels articles by it
 */
public record Language(Dictionary dictionary, Segmenter segmenter, ArticleClassifier classifier) {
  public static Language load() {
    Dictionary dictionary = Dictionary.load();
    return new Language(
        dictionary, new HanlpSegmenter(dictionary), ArticleClassifier.of(dictionary));
  }
}
