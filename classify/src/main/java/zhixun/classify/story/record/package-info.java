/**
 * What does a story say as a whole? Headline, lead, facts with their conflicts, categories, date
 * and importance, put together from its articles. Start at {@link
 * zhixun.classify.story.record.StoryShelf}.
 */
@NullMarked
package zhixun.classify.story.record;

import org.jspecify.annotations.NullMarked;
