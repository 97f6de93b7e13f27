/**
 * What travels between the stages? The events as records; each constructor is the only gate. Start
 * at {@link Article}.
 */
@NullMarked
package zhixun.contract.event;

import org.jspecify.annotations.NullMarked;
