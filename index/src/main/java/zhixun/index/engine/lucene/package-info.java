/**
 * The embedded engine: how does Lucene keep, find and rank articles? Start at {@link
 * zhixun.index.engine.lucene.LuceneEngine}; {@link zhixun.index.engine.lucene.LuceneQueryCompiler}
 * serves stored queries too.
 */
@NullMarked
package zhixun.index.engine.lucene;

import org.jspecify.annotations.NullMarked;
