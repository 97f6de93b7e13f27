/**
 * Which table of the report does an article belong to, and why? {@link
 * zhixun.classify.category.ArticleFeatures} turns an article into hashed features, {@link
 * zhixun.classify.category.LinearModel} scores them, {@link
 * zhixun.classify.category.CategoryClassifier} makes the labels of the scores; {@link
 * zhixun.classify.category.CategoryTrainer} learns the weights. An optional {@link
 * zhixun.classify.category.CategoryEncoder} is asked about the uncertain ones. Start at
 * CategoryClassifier.
 */
@NullMarked
package zhixun.classify.category;

import org.jspecify.annotations.NullMarked;
