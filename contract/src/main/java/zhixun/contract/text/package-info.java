/** How every stage sees Chinese text: {@link Folding} and the {@link Segmenter} port. */
@NullMarked
package zhixun.contract.text;

import org.jspecify.annotations.NullMarked;
