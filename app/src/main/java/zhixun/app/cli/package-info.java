/** What can a person type? One class a command. Start at {@link zhixun.app.cli.Zhixun}. */
@NullMarked
package zhixun.app.cli;

import org.jspecify.annotations.NullMarked;
