/**
 * What is kept of an article or a story, field by field? Start at {@link
 * zhixun.index.document.Fields} for the names, then {@link zhixun.index.document.ArticleDocument}.
 */
@NullMarked
package zhixun.index.document;

import org.jspecify.annotations.NullMarked;
