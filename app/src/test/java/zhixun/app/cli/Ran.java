package zhixun.app.cli;

import java.io.PrintWriter;
import java.io.StringWriter;

/**
 * What a command came to when it ran in this process.
 *
 * @param exitCode 0 done, 1 failed, 2 wrong usage
 * @param out what it said
 * @param err what it complained of
 */
record Ran(int exitCode, String out, String err) {
  static Ran of(String... arguments) {
    var out = new StringWriter();
    var err = new StringWriter();
    int exitCode =
        Main.commandLine()
            .setOut(new PrintWriter(out, true))
            .setErr(new PrintWriter(err, true))
            .execute(arguments);
    return new Ran(exitCode, out.toString(), err.toString());
  }
}
