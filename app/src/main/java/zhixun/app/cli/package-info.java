/** The command line: one class a command. Start at {@link zhixun.app.cli.Zhixun}. */
@NullMarked
package zhixun.app.cli;

import org.jspecify.annotations.NullMarked;
