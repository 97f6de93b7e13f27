/**
 * Which names does an article use, and what do they stand for? Start at {@link
 * zhixun.classify.term.Dictionary}; the entries are the {@code *.tsv} files of this package.
 */
@NullMarked
package zhixun.classify.term;

import org.jspecify.annotations.NullMarked;
