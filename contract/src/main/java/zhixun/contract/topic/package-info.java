/** Topics, the {@link Stage} port and the {@link Publisher} port. Start at {@link Topics}. */
@NullMarked
package zhixun.contract.topic;

import org.jspecify.annotations.NullMarked;
