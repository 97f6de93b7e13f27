package zhixun.classify;

import zhixun.contract.event.Article;
import zhixun.contract.event.ClassifiedArticle;
import zhixun.contract.topic.Publisher;
import zhixun.contract.topic.Stage;

/** Articles in, classified articles out, one for one and in order. Holds no state of its own. */
public final class ClassifyStage implements Stage<Article> {
  private final ArticleClassifier classifier;
  private final Publisher<ClassifiedArticle> classified;

  public ClassifyStage(ArticleClassifier classifier, Publisher<ClassifiedArticle> classified) {
    this.classifier = classifier;
    this.classified = classified;
  }

  @Override
  public void process(Article article) {
    classified.publish(classifier.classify(article));
  }
}
