/**
 * What has been read, kept findable: a view over the {@code assignments} and {@code stories} topics
 * that can always be rebuilt from them.
 *
 * <p>Reading order: {@link zhixun.index.engine.SearchEngine} (the port), {@link
 * zhixun.index.engine.StoryArchive} (the read side of digest and web), {@link
 * zhixun.index.IndexStage} (how events come in), then {@code analysis}, {@code document} and {@code
 * engine.lucene}.
 */
@NullMarked
package zhixun.index;

import org.jspecify.annotations.NullMarked;
