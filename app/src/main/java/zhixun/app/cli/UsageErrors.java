package zhixun.app.cli;

import java.io.PrintWriter;
import java.util.List;
import java.util.stream.Collectors;
import picocli.CommandLine;
import picocli.CommandLine.IParameterExceptionHandler;
import picocli.CommandLine.MissingParameterException;
import picocli.CommandLine.Model.ArgSpec;
import picocli.CommandLine.Model.OptionSpec;
import picocli.CommandLine.OverwrittenOptionException;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.UnmatchedArgumentException;

/**
 * Answers a wrong command line with one Chinese sentence, the likeliest spelling, and the usage.
 */
final class UsageErrors implements IParameterExceptionHandler {
  private static final int WRONG_USAGE = 2;

  @Override
  public int handleParseException(ParameterException wrong, String[] arguments) {
    CommandLine line = wrong.getCommandLine();
    PrintWriter err = line.getErr();
    err.println("zhixun: " + sentence(wrong));
    List<String> likely = suggestions(wrong);
    if (!likely.isEmpty()) {
      err.println("是不是要写：" + String.join("、", likely));
    }
    if (line.getSubcommands().isEmpty()) {
      err.println("用法：" + line.getHelp().synopsis(0).strip());
      err.println("说明：" + line.getCommandSpec().qualifiedName(" ") + " --help");
    } else {
      line.usage(err);
    }
    err.flush();
    return WRONG_USAGE;
  }

  private static String sentence(ParameterException wrong) {
    return switch (wrong) {
      case UnmatchedArgumentException unmatched -> unmatched(unmatched);
      case MissingParameterException missing ->
          "缺少 "
              + missing.getMissing().stream()
                  .map(UsageErrors::name)
                  .collect(Collectors.joining("、"));
      case OverwrittenOptionException twice -> "写了两次：" + name(twice.getOverwritten());
      default -> unreadable(wrong);
    };
  }

  private static String unmatched(UnmatchedArgumentException unmatched) {
    String first = unmatched.getUnmatched().getFirst();
    boolean group = !unmatched.getCommandLine().getSubcommands().isEmpty();
    String kind = unmatched.isUnknownOption() ? "选项" : group ? "命令" : "参数";
    return "没有这个" + kind + "：" + first;
  }

  /** A value that picocli could not turn into the argument's type, or a sentence of our own. */
  private static String unreadable(ParameterException wrong) {
    String message = String.valueOf(wrong.getMessage());
    ArgSpec argument = wrong.getArgSpec();
    return argument != null && message.startsWith("Invalid value")
        ? name(argument) + " 的值读不出：" + wrong.getValue()
        : message;
  }

  private static String name(ArgSpec argument) {
    return argument instanceof OptionSpec option ? option.longestName() : argument.paramLabel();
  }

  private static List<String> suggestions(ParameterException wrong) {
    return wrong instanceof UnmatchedArgumentException unmatched
        ? unmatched.getSuggestions()
        : List.of();
  }
}
