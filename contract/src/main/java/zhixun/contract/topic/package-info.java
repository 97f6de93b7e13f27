/**
 * Where does each event travel, and what does a stage see of it? Topics, the {@link Stage} port and
 * the {@link Publisher} port. Start at {@link Topics}.
 */
@NullMarked
package zhixun.contract.topic;

import org.jspecify.annotations.NullMarked;
