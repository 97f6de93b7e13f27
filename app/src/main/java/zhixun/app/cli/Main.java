package zhixun.app.cli;

import java.io.PrintWriter;
import java.nio.charset.StandardCharsets;
import java.nio.file.AccessDeniedException;
import java.nio.file.NoSuchFileException;
import java.util.logging.Level;
import java.util.logging.Logger;
import picocli.CommandLine;
import picocli.CommandLine.IExecutionExceptionHandler;
import zhixun.app.role.DiskFullException;

/** Runs one command. Exit codes: 0 done, 1 failed, 2 wrong usage. */
public final class Main {
  /**
   * Lucene's hint that vectors could be faster is of no use to people; held, so that it stays set.
   */
  private static final Logger LIBRARIES = Logger.getLogger("org.apache.lucene");

  private Main() {}

  public static void main(String[] arguments) {
    System.exit(run(arguments));
  }

  /** Runs a command in this process and returns its exit code. */
  public static int run(String... arguments) {
    LIBRARIES.setLevel(Level.SEVERE);
    var out = new PrintWriter(System.out, true, StandardCharsets.UTF_8);
    var err = new PrintWriter(System.err, true, StandardCharsets.UTF_8);
    return commandLine().setOut(out).setErr(err).execute(arguments);
  }

  /** All commands, with our words and our errors. */
  public static CommandLine commandLine() {
    return new CommandLine(new Zhixun())
        .setCaseInsensitiveEnumValuesAllowed(true)
        .setUsageHelpAutoWidth(true)
        .setAdjustLineBreaksForWideCJKCharacters(true)
        .setResourceBundle(new UsageTexts())
        .setParameterExceptionHandler(new UsageErrors())
        .setExecutionExceptionHandler(sayWhatToDo());
  }

  private static IExecutionExceptionHandler sayWhatToDo() {
    return (failure, line, parsed) -> {
      if (failure instanceof UserError || failure instanceof DiskFullException) {
        line.getErr().println("zhixun: " + failure.getMessage());
        return 1;
      }
      if (failure instanceof NoSuchFileException missing) {
        line.getErr().println("zhixun: 没有文件 " + missing.getFile());
        return 1;
      }
      if (failure instanceof AccessDeniedException denied) {
        line.getErr().println("zhixun: 没有权限读写 " + denied.getFile());
        return 1;
      }
      throw failure;
    };
  }
}
