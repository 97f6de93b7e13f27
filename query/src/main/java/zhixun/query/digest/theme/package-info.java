/**
 * What was the month about? {@link zhixun.query.digest.theme.ThemeFinder} joins an event with its
 * follow-ups, and the same act by several actors, and ranks these chains by their breadth.
 */
@NullMarked
package zhixun.query.digest.theme;

import org.jspecify.annotations.NullMarked;
