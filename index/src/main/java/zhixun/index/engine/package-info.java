/**
 * What can be asked of an index, whatever engine stands behind it? Start at {@link SearchEngine};
 * {@link Clause} is the language of its queries, {@link StoryArchive} the read side for those who
 * want whole stories.
 */
@NullMarked
package zhixun.index.engine;

import org.jspecify.annotations.NullMarked;
