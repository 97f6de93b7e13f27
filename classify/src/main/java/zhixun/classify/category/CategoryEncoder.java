package zhixun.classify.category;

import zhixun.contract.event.Article;

/**
 * A slow second opinion on an article: a fine-tuned language model. Optional: without one the
 * linear model decides alone. Implementations are thread-safe.
 */
public interface CategoryEncoder extends AutoCloseable {
  /**
   * What the encoder makes of an article.
   *
   * @return one log-probability for each category in the order of {@link
   *     zhixun.contract.event.Category}, then one log-odds for each table in the report's order
   */
  float[] outputs(Article article);

  /** Name and version, as labels carry it. */
  String name();

  @Override
  void close();
}
