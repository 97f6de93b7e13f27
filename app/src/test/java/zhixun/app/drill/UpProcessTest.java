package zhixun.app.drill;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Set;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import zhixun.app.role.DataFolder;
import zhixun.app.role.Node;
import zhixun.app.role.NodeSettings;
import zhixun.app.role.Role;
import zhixun.app.status.PipelineStatus;

/** How {@code up} starts, answers the other commands, stops, and refuses to start. */
class UpProcessTest {
  private static final Duration ORDERLY = Duration.ofSeconds(10);

  /** A catalogue without a source that would be fetched. */
  private static final String NO_SOURCES =
      """
      schema: 1
      sources:
        - name: 测试
          group: 测试
          home: https://news.example/
          kind: feed
          url: https://news.example/feed.xml
          disabled: 测试用，不抓取
      """;

  @TempDir Path folder;
  private DataFolder data;

  @BeforeEach
  void makeTheFolder() throws IOException {
    data = new DataFolder(Files.createDirectory(folder.resolve("data")));
  }

  @Test
  void answersOtherCommandsAndStopsInOrderWhenTerminated() throws Exception {
    Path sources = Files.writeString(folder.resolve("sources.yml"), NO_SOURCES);
    var file = ItemFile.write(folder.resolve("items.jsonl"), 40);
    var up = ZhixunProcess.start(data, "up", "--port", "0", "--sources", sources.toString());
    assertThat(up.says("运行中")).as(up.output()).isTrue();

    var importing = ZhixunProcess.importing(data, file);
    assertThat(importing.exitCode()).as(importing.output()).isZero();
    assertThat(importing.output()).contains("已交给正在运行的 up");
    assertThat(up.terminate()).as(up.output()).isLessThan(ORDERLY);

    assertThat(data.runFile()).doesNotExist();
    assertThat(up.output()).doesNotContain("ERROR").doesNotContain("\tat ");
    var again = ZhixunProcess.importing(data, file);
    assertThat(again.exitCode()).as(again.output()).isZero();
    assertThat(again.output()).contains("索引中 %,d 篇".formatted(file.articles().size()));
    nothingIsLost(file);
  }

  @Test
  void saysWhichPortIsInUse() throws Exception {
    Path sources = Files.writeString(folder.resolve("sources.yml"), NO_SOURCES);
    try (var taken = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
      String port = String.valueOf(taken.getLocalPort());

      refuses("端口 " + port + " 已被占用", "--port", port, "--sources", sources.toString());
    }
  }

  @Test
  void namesThePlaceOfAFaultInTheCatalogue() throws Exception {
    Path sources =
        Files.writeString(
            folder.resolve("sources.yml"), NO_SOURCES.replace("kind: feed", "kind: fed"));

    refuses("sources.yml 第 6 行，kind：「fed」", "--port", "0", "--sources", sources.toString());
  }

  private void refuses(String sentence, String... options) throws Exception {
    String[] arguments = new String[options.length + 1];
    arguments[0] = "up";
    System.arraycopy(options, 0, arguments, 1, options.length);
    var up = ZhixunProcess.start(data, arguments);

    assertThat(up.exitCode()).as(up.output()).isEqualTo(1);
    assertThat(up.output().strip().lines().toList().getLast())
        .startsWith("zhixun: ")
        .contains(sentence);
    assertThat(up.output()).doesNotContain("\tat ");
  }

  private void nothingIsLost(ItemFile file) throws IOException {
    try (Node node = Node.open(NodeSettings.of(data, Set.<Role>of()));
        var status = new PipelineStatus(node.cluster())) {
      for (var stage : status.read()) {
        if (Set.of("classify", "story", "index").contains(stage.stage())) {
          assertThat(stage.in()).as(stage.stage()).isEqualTo(file.articles().size());
          assertThat(stage.out()).as(stage.stage()).isEqualTo(stage.in());
        }
      }
    }
  }
}
