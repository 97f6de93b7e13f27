/** How does every stage see Chinese text? By {@link Folding} and the {@link Segmenter} port. */
@NullMarked
package zhixun.contract.text;

import org.jspecify.annotations.NullMarked;
