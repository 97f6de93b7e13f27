/**
 * Which articles report one event? {@link zhixun.classify.story.StoryStage} takes classified
 * articles in log order; {@code memory} finds earlier ones with rare words in common, {@code pair}
 * says how likely two report one event, {@code record} puts the story together, {@code train}
 * learned the weights. Start at {@link zhixun.classify.story.StoryStage}.
 */
@NullMarked
package zhixun.classify.story;

import org.jspecify.annotations.NullMarked;
