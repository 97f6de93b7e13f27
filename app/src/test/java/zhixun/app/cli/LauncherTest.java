package zhixun.app.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import picocli.CommandLine;
import zhixun.app.role.DataFolder;
import zhixun.app.role.FolderInUseException;
import zhixun.app.role.Node;
import zhixun.app.role.NodeSettings;
import zhixun.app.role.Role;

class LauncherTest {
  @TempDir Path folder;

  @TestFactory
  Stream<DynamicTest> everyCommandExplainsItselfInChinese() {
    return names("", Main.commandLine())
        .filter(name -> !name.equals("help")) // picocli's own
        .map(name -> DynamicTest.dynamicTest(name + " --help", () -> explainsItself(name)));
  }

  private static void explainsItself(String name) {
    Ran ran = Ran.of(words(name + " --help"));

    assertThat(ran.exitCode()).isZero();
    assertThat(ran.err()).isEmpty();
    String[] description = command(name).getCommandSpec().usageMessage().description();
    assertThat(String.join("", description)).containsPattern("\\p{IsHan}{4}");
    assertThat(ran.out()).contains(description[0].substring(0, 4));
  }

  @TestFactory
  Stream<DynamicTest> everyCommandRefusesAnOptionItDoesNotHave() {
    return names("", Main.commandLine())
        .filter(name -> !name.equals("help"))
        .map(
            name ->
                DynamicTest.dynamicTest(
                    name + " --no-such",
                    () -> refusesUnknownOption(Ran.of(words(name + " --no-such")))));
  }

  private static void refusesUnknownOption(Ran ran) {
    assertThat(ran.exitCode()).isEqualTo(2);
    assertThat(ran.err()).contains("用法：zhixun").doesNotContain("\tat ");
    assertThat(ran.out()).isEmpty();
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "dead-letters", "sources", "bench"})
  void asksInChineseForACommandWhenNoneIsGiven(String group) {
    Ran ran = group.isEmpty() ? Ran.of() : Ran.of(group);

    assertThat(ran.exitCode()).isEqualTo(2);
    assertThat(ran.err()).startsWith("zhixun: 缺少");
  }

  @Test
  void refusesACommandThatThereIsNot() {
    assertThat(Ran.of("no-such-command").exitCode()).isEqualTo(2);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "import --data {data} {gone}",
        "classify --in {gone} --out {data}/out.jsonl",
        "stories --in {gone} --out {data}/out.jsonl",
        "search --batch {gone} --in {gone} --out {data}/out.jsonl",
        "search --data {data} 大模型",
        "sources --file {gone} check",
        "sources import {gone}",
        "bench classify --in {gone}",
        "train --labelled {gone}",
        "alerts --subscriptions {gone} --in {gone} --out {data}/out.jsonl",
        "digest --month 2024-05 --in {gone} --out {data}/out.html",
        "stories --in {gone} --out {gone}/out.jsonl",
        "classify --in {data} --out {data}/out.jsonl",
        "replay --data {data} {gone}",
      })
  void saysInOneSentenceThatAFileIsMissing(String line) {
    String filled =
        line.replace("{gone}", folder.resolve("gone.jsonl").toString())
            .replace("{data}", folder.toString());

    isOneSentence(Ran.of(words(filled)));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "import {file}",
        "status",
        "dead-letters list",
        "reindex",
        "demo",
        "up",
        "run index"
      })
  void saysInOneSentenceThatTheFolderIsInUse(String line) throws Exception {
    Path file = Files.writeString(folder.resolve("items.jsonl"), "");
    var data = new DataFolder(folder.resolve("data"));
    try (var _ = data.lock()) {
      String filled = line.replace("{file}", file.toString());

      Ran ran = Ran.of(words(filled + " --data " + data.path()));

      isOneSentence(ran);
      assertThat(ran.err()).contains(data.path().toString()).contains("--data");
    }
  }

  @Test
  void refusesASecondNodeOnOneFolder() throws Exception {
    var settings = NodeSettings.of(new DataFolder(folder.resolve("data")), Set.<Role>of());
    try (Node first = Node.open(settings)) {
      assertThat(first.cluster().bootstrap()).isNotEmpty();
      assertThatThrownBy(() -> Node.open(settings))
          .isInstanceOf(FolderInUseException.class)
          .hasMessageContaining(settings.data().path().toString());
    }
    try (Node later = Node.open(settings)) { // the refused one has not spoilt the folder
      assertThat(later.cluster().bootstrap()).isNotEmpty();
    }
  }

  /** The last line of what is said; a command may have said how it works before. */
  private static void isOneSentence(Ran ran) {
    List<String> lines = ran.err().strip().lines().toList();
    assertThat(lines).hasSizeLessThanOrEqualTo(2);
    assertThat(lines.getLast()).startsWith("zhixun: ").containsPattern("\\p{IsHan}");
    assertThat(ran.exitCode()).isEqualTo(1);
  }

  private static Stream<String> names(String above, CommandLine line) {
    var names = new ArrayList<Stream<String>>(List.of(Stream.of(above).filter(a -> !a.isEmpty())));
    line.getSubcommands()
        .forEach((name, below) -> names.add(names((above + " " + name).strip(), below)));
    return names.stream().flatMap(s -> s);
  }

  private static CommandLine command(String name) {
    CommandLine found = Main.commandLine();
    for (String word : words(name)) {
      found = Objects.requireNonNull(found.getSubcommands().get(word), name);
    }
    return found;
  }

  private static String[] words(String line) {
    return line.split(" ");
  }
}
