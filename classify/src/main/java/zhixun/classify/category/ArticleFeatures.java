package zhixun.classify.category;

import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import zhixun.classify.term.Dictionary;
import zhixun.contract.event.Article;
import zhixun.contract.event.Mention;
import zhixun.contract.event.Term;
import zhixun.contract.text.Folding;
import zhixun.contract.text.Segmenter;
import zhixun.contract.text.Word;

/**
 * Turns an article into features: n-grams, words, origin, dictionary entries and rules. Only the
 * title and the first {@value #LEAD} characters of the body are read, so the cost has a bound.
 * Immutable, thread-safe.
 */
final class ArticleFeatures {
  static final int LEAD = 300;

  private static final int LONGEST_GRAM = 4;
  private static final int LONGEST_TITLE = 200;

  private final Segmenter segmenter;
  private final Map<String, Term> terms = new TreeMap<>();
  private final RuleFeatures rules = new RuleFeatures(new Lexicon());

  ArticleFeatures(Dictionary dictionary, Segmenter segmenter) {
    this.segmenter = segmenter;
    dictionary.terms().forEach(t -> terms.put(t.name(), t));
  }

  /** The features of an article, added up. */
  Features of(Article article, List<Mention> mentions) {
    var counts = new FeatureCounts();
    emit(article, mentions, counts);
    return counts.features();
  }

  void emit(Article article, List<Mention> mentions, FeatureSink sink) {
    String title = squeeze(article.title(), LONGEST_TITLE);
    String lead = lead(article);
    grams(Block.TITLE_GRAMS, title, sink);
    grams(Block.LEAD_GRAMS, lead, sink);
    words(Block.TITLE_WORDS, segmenter.segment(title), true, sink);
    words(Block.LEAD_WORDS, segmenter.segment(lead), false, sink);
    OriginFeatures.emit(article, sink);
    mentions(mentions, sink);
    rules.emit(title, lead, sink);
  }

  /** The first characters of the body, folded, without a title repeated at its head. */
  static String lead(Article article) {
    String body = article.body();
    String title = article.title();
    int from = !title.isEmpty() && body.startsWith(title) ? title.length() : 0;
    int to = Math.min(body.length(), from + 3 * LEAD); // white space is squeezed below
    return squeeze(body.substring(from, to), LEAD);
  }

  /** Folds, makes one space of any white space or control characters, and cuts. */
  static String squeeze(String text, int max) {
    var out = new StringBuilder(Math.min(text.length(), max));
    boolean space = true;
    for (int i = 0; i < text.length() && out.length() < max; i++) {
      char c = Folding.fold(text.charAt(i));
      if (c > ' ' && !Character.isISOControl(c) && c != 0x200B && c != 0xFEFF) {
        out.append(c);
        space = false;
      } else if (!space) {
        out.append(' ');
        space = true;
      }
    }
    return out.toString();
  }

  private static void grams(Block block, String text, FeatureSink sink) {
    for (int start = 0; start < text.length(); start++) {
      int h = 0x811C9DC5;
      int last = Math.min(text.length(), start + LONGEST_GRAM);
      for (int end = start + 1; end <= last; end++) {
        h = (h ^ text.charAt(end - 1)) * 0x01000193;
        sink.accept(block, block.hash(h), text, start, end, 1);
      }
    }
  }

  private static void words(Block block, List<Word> words, boolean pairs, FeatureSink sink) {
    String before = "";
    for (Word word : words) {
      sink.accept(block, word.text(), 1);
      if (pairs) {
        sink.accept(block, before + " " + word.text(), 1);
      }
      before = word.text();
    }
  }

  private void mentions(List<Mention> mentions, FeatureSink sink) {
    for (Mention mention : mentions) {
      Term term = terms.get(mention.term());
      String region = term == null ? "" : term.region();
      String place = mention.inTitle() ? "t " : "b ";
      float strength = Math.min(mention.count(), 3);
      sink.accept(Block.MENTIONS, place + mention.kind().code() + " " + region, strength);
      sink.accept(Block.MENTIONS, place + mention.term(), 2);
    }
  }
}
