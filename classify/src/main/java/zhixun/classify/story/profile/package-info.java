/**
 * What does grouping remember of an article? Its words, grams, numbers, names and typed facts as
 * sorted hashes, and a small meaning vector. Start at {@link
 * zhixun.classify.story.profile.Profile}.
 */
@NullMarked
package zhixun.classify.story.profile;

import org.jspecify.annotations.NullMarked;
