package zhixun.app.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.regex.Pattern;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import picocli.CommandLine;

/** The README names no command that there is not. */
class ReadmeTest {
  private static final Path ROOT = Path.of(System.getProperty("zhixun.root", ".."));
  private static final Pattern COMMAND =
      Pattern.compile("\\./zhixun ([a-z][a-z-]*)(?: ([a-z][a-z-]*))?");

  /** What the launcher script does by itself. */
  private static final Set<String> OF_THE_SCRIPT = Set.of("test");

  private record Named(String command, String below) {}

  @ParameterizedTest
  @ValueSource(strings = {"README.md", "README.zh-CN.md"})
  void namesOnlyCommandsThatExist(String readme) throws IOException {
    var commands = Main.commandLine().getSubcommands();
    List<Named> named = named(readme);

    assertThat(named).hasSizeGreaterThan(5);
    assertThat(named)
        .allSatisfy(
            n -> {
              if (!OF_THE_SCRIPT.contains(n.command())) {
                assertThat(commands).containsKey(n.command());
                exists(Objects.requireNonNull(commands.get(n.command())), n.below());
              }
            });
  }

  /** A command that has commands of its own must have the one that is named after it. */
  private static void exists(CommandLine command, String below) {
    boolean parent =
        !command.getSubcommands().isEmpty()
            && command.getCommandSpec().args().stream().noneMatch(a -> a.isPositional());
    if (parent && !below.isEmpty()) {
      assertThat(command.getSubcommands()).containsKey(below);
    }
  }

  private static List<Named> named(String readme) throws IOException {
    return COMMAND
        .matcher(Files.readString(ROOT.resolve(readme)))
        .results()
        .map(m -> new Named(m.group(1), m.group(2) == null ? "" : m.group(2)))
        .distinct()
        .toList();
  }
}
