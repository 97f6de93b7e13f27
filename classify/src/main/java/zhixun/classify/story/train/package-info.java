/**
 * How are word counts, word vectors and the pair model learned? Run by {@code ./zhixun stories
 * train}; nothing of it runs in the pipeline. Start at {@link
 * zhixun.classify.story.train.StoryTraining}.
 */
@NullMarked
package zhixun.classify.story.train;

import org.jspecify.annotations.NullMarked;
