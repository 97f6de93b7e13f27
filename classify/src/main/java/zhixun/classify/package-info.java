/**
 * What is an article about? Words ({@code segment}), names ({@code term}), the table it belongs in
 * ({@code category}), typed cells ({@code fact}) and the event it tells of ({@code story}). Start
 * at {@link zhixun.classify.ArticleClassifier}.
 */
@NullMarked
package zhixun.classify;

import org.jspecify.annotations.NullMarked;
