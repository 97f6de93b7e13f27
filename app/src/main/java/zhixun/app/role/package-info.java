/**
 * Which stages does this process run, and how are they wired? The wiring of every role is written
 * here once; nothing below asks which mode it is in. Start at {@link zhixun.app.role.Node}.
 */
@NullMarked
package zhixun.app.role;

import org.jspecify.annotations.NullMarked;
