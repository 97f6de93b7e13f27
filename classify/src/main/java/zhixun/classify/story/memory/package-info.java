/**
 * Which earlier articles may report the same event? Profiles of past articles, found by time and
 * rare words, bounded in number. Start at {@link zhixun.classify.story.memory.ArticleMemory}.
 */
@NullMarked
package zhixun.classify.story.memory;

import org.jspecify.annotations.NullMarked;
