/**
 * Which stories get a row, in which table, and in what order? {@link
 * zhixun.query.digest.select.Candidate} is a story with its articles, {@link
 * zhixun.query.digest.select.Ranking} weighs it, {@link zhixun.query.digest.select.Twins} keeps one
 * event from standing twice, {@link zhixun.query.digest.select.Selection} fills the tables.
 */
@NullMarked
package zhixun.query.digest.select;

import org.jspecify.annotations.NullMarked;
