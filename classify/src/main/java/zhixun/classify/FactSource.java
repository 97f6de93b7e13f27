package zhixun.classify;

import java.util.List;
import zhixun.contract.event.Article;
import zhixun.contract.event.Fact;
import zhixun.contract.event.Labels;
import zhixun.contract.event.Mention;

/** Where {@link ArticleClassifier} gets an article's typed cells from. Thread-safe. */
@FunctionalInterface
public interface FactSource {
  List<Fact> extract(Article article, Labels labels, List<Mention> mentions);
}
