package zhixun.classify;

import java.util.List;
import zhixun.classify.category.CategoryClassifier;
import zhixun.classify.fact.EventDateExtractor;
import zhixun.classify.fact.FactExtractor;
import zhixun.classify.segment.HanlpSegmenter;
import zhixun.classify.term.Dictionary;
import zhixun.contract.event.Article;
import zhixun.contract.event.ClassifiedArticle;
import zhixun.contract.event.Fact;
import zhixun.contract.event.Labels;
import zhixun.contract.event.Mention;

/**
 * Everything that classify knows about one article: labels, facts, mentions, importance. The same
 * article, dictionary and model give the same result. Thread-safe; make one for each process.
 */
public final class ArticleClassifier {
  private final Dictionary dictionary;
  private final CategoryClassifier categories;
  private final FactExtractor facts;
  private final EventDateExtractor dates = new EventDateExtractor();

  public ArticleClassifier(
      Dictionary dictionary, CategoryClassifier categories, FactExtractor facts) {
    this.dictionary = dictionary;
    this.categories = categories;
    this.facts = facts;
  }

  /** With the dictionary and the models that ship with this build. */
  public static ArticleClassifier load() {
    return of(Dictionary.load());
  }

  /** With another dictionary, such as one changed over the {@code terms} topic. */
  public static ArticleClassifier of(Dictionary dictionary) {
    var segmenter = new HanlpSegmenter(dictionary);
    var categories = new CategoryClassifier(dictionary, segmenter);
    return new ArticleClassifier(dictionary, categories, new FactExtractor(dictionary));
  }

  public ClassifiedArticle classify(Article article) {
    List<Mention> mentions = dictionary.mentions(article.title(), article.body());
    Labels labels = categories.classify(article, mentions);
    List<Fact> found = facts.extract(article, labels, mentions);
    Importance importance = Importance.of(article, labels, mentions);
    return new ClassifiedArticle(
        article,
        labels,
        found,
        mentions,
        dates.extract(article).map(EventDateExtractor.EventDate::date).orElse(null),
        importance.score(),
        importance.reasons(),
        dictionary.version());
  }

  /** Name and version of what decides the categories; says so when there is no encoder. */
  public String model() {
    return categories.model();
  }
}
