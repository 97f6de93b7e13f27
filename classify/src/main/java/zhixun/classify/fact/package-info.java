/**
 * Which cells of the report does an article fill, and where does it say so? Start at {@link
 * zhixun.classify.fact.FactExtractor}: it reads an article once ({@link
 * zhixun.classify.fact.Reading}) and asks one reader for each table.
 */
@NullMarked
package zhixun.classify.fact;

import org.jspecify.annotations.NullMarked;
