/**
 * How does it run? The broker, the wiring of the roles, the command line and the demo. Start at
 * {@code cli.Zhixun} for what can be typed, at {@code role.Node} for what then runs.
 */
@NullMarked
package zhixun.app;

import org.jspecify.annotations.NullMarked;
