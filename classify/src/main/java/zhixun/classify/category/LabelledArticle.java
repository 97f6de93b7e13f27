package zhixun.classify.category;

import java.util.List;
import zhixun.contract.event.Article;
import zhixun.contract.event.Category;

/** An article that a reader put into its table. */
public record LabelledArticle(Article article, Category primary, List<Category> also) {
  public LabelledArticle {
    also = List.copyOf(also);
  }
}
