package zhixun.classify.story;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import zhixun.classify.term.Dictionary;
import zhixun.contract.event.Arrival;
import zhixun.contract.event.Article;
import zhixun.contract.event.ArticleId;
import zhixun.contract.event.Category;
import zhixun.contract.event.ClassifiedArticle;
import zhixun.contract.event.Dated;
import zhixun.contract.event.Fact;
import zhixun.contract.event.Labels;
import zhixun.contract.event.TextKind;
import zhixun.contract.text.Folding;
import zhixun.contract.text.Segmenter;
import zhixun.contract.text.Word;

/** Articles written for the tests, and a segmenter of pairs that needs no model. */
final class Fixtures {
  static final Dictionary DICTIONARY = Dictionary.load();
  private static final Instant FETCHED = Instant.parse("2024-05-31T02:00:00Z");

  private Fixtures() {}

  static Article article(String key, String day, String source, String title, String body) {
    Dated time = Dated.parse(day);
    return new Article(
        ArticleId.ofImport(source, key),
        Article.versionOf(title, body, time),
        key,
        null,
        source,
        null,
        null,
        title,
        body,
        TextKind.PRESS,
        time,
        FETCHED,
        Arrival.LIVE,
        null,
        null,
        Map.of(),
        List.of());
  }

  static ClassifiedArticle classified(Article article, Category category, Fact... facts) {
    return new ClassifiedArticle(
        article,
        new Labels(category, List.of(), Map.of(category, 0.9), List.of(), "test"),
        Arrays.asList(facts),
        DICTIONARY.mentions(article.title(), article.body()),
        null,
        0.5,
        List.of(),
        DICTIONARY.version());
  }

  static ClassifiedArticle headline(String key, String day, String source, String title) {
    return classified(article(key, day, source, title, ""), Category.LLM_DOMESTIC);
  }

  /** Latin-digit runs and pairs of neighbouring Han characters. */
  static final class PairSegmenter implements Segmenter {
    private static final Pattern RUN = Pattern.compile("[a-z0-9.]+|[\\u4e00-\\u9fff]+");

    @Override
    public List<Word> segment(String text) {
      var words = new ArrayList<Word>();
      var m = RUN.matcher(Folding.fold(text));
      while (m.find()) {
        String run = m.group();
        if (run.charAt(0) < 0x3000 || run.length() < 3) {
          words.add(new Word(run, m.start(), m.end(), "n"));
        } else {
          for (int i = 0; i + 2 <= run.length(); i += 2) {
            words.add(new Word(run.substring(i, i + 2), m.start() + i, m.start() + i + 2, "n"));
          }
        }
      }
      return words;
    }

    @Override
    public String dictionaryVersion() {
      return "pairs";
    }
  }
}
