/** What may be imported? Lines of {@link Item}, read by {@link ItemReader}. */
@NullMarked
package zhixun.contract.item;

import org.jspecify.annotations.NullMarked;
