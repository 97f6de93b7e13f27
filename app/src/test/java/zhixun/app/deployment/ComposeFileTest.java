package zhixun.app.deployment;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.dataformat.yaml.YAMLMapper;
import com.networknt.schema.JsonSchemaFactory;
import com.networknt.schema.SpecVersion;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.yaml.snakeyaml.Yaml;
import zhixun.app.cli.Main;
import zhixun.app.role.Role;

/** No Docker engine runs where this is built: the compose file is checked against its schema. */
class ComposeFileTest {
  private static final Path ROOT = Path.of(System.getProperty("zhixun.root", ".."));

  @Test
  void keepsTheComposeSpecification() throws IOException {
    var factory = JsonSchemaFactory.getInstance(SpecVersion.VersionFlag.V201909);
    try (var schema = getClass().getResourceAsStream("/compose-spec.json")) {
      var faults = factory.getSchema(schema).validate(compose());

      assertThat(faults).isEmpty();
    }
  }

  @Test
  void runsEveryRoleOnce() throws IOException {
    var commands = new ArrayList<String>();
    compose()
        .path("services")
        .forEach(s -> s.path("command").forEach(c -> commands.add(c.asText())));

    assertThat(Arrays.stream(Role.values()).map(Role::roleName).toList())
        .allSatisfy(role -> assertThat(commands).containsOnlyOnce(role));
  }

  @Test
  void startsEveryServiceWithACommandLineThatThereIs() throws IOException {
    for (JsonNode service : compose().path("services")) {
      if (service.has("command")) {
        isUnderstood(service.path("command"));
      }
    }
  }

  @Test
  void startsTheImageWithACommandLineThatThereIs() throws IOException {
    String command =
        Files.readAllLines(ROOT.resolve("Dockerfile")).stream()
            .filter(line -> line.startsWith("CMD "))
            .findFirst()
            .orElseThrow();

    isUnderstood(new YAMLMapper().readTree(command.substring("CMD ".length())));
  }

  private static void isUnderstood(JsonNode command) {
    var words = new ArrayList<String>();
    command.forEach(word -> words.add(word.asText()));

    assertThatCode(() -> Main.commandLine().parseArgs(words.toArray(String[]::new)))
        .describedAs("%s", words)
        .doesNotThrowAnyException();
  }

  @Test
  void publishesTheConsoleOnTheHostsLoopbackAlone() throws IOException {
    var ports = new ArrayList<String>();
    compose().path("services").forEach(s -> s.path("ports").forEach(p -> ports.add(p.asText())));

    assertThat(ports).isNotEmpty().allMatch(p -> p.startsWith("127.0.0.1:"));
  }

  @Test
  void boundsTheMemoryAndWatchesTheHealthOfEveryService() throws IOException {
    assertThat(compose().path("services"))
        .allSatisfy(
            service -> {
              assertThat(service.has("mem_limit")).isTrue();
              assertThat(service.has("healthcheck")).isTrue();
              assertThat(service.path("restart").asText()).isEqualTo("unless-stopped");
            });
  }

  /** The file with its anchors and merges resolved, as Compose reads it. */
  private static JsonNode compose() throws IOException {
    Map<String, Object> plain =
        new Yaml().load(Files.readString(ROOT.resolve("docker-compose.yml")));
    List.copyOf(plain.keySet()).stream().filter(k -> k.startsWith("x-")).forEach(plain::remove);
    return new YAMLMapper().valueToTree(plain);
  }
}
