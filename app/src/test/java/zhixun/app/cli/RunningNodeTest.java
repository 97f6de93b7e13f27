package zhixun.app.cli;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import zhixun.app.role.DataFolder;
import zhixun.app.role.RunFile;
import zhixun.app.web.Newsroom;
import zhixun.contract.event.Category;
import zhixun.contract.json.Json;
import zhixun.query.web.WebServer;
import zhixun.query.web.WebSettings;

/** Commands beside a running {@code up} ask it; the folder itself holds no index here. */
class RunningNodeTest {
  @TempDir Path folder;
  private Newsroom newsroom;
  private WebServer server;

  @BeforeEach
  void start() throws IOException {
    newsroom =
        new Newsroom()
            .story("s1", Category.POLICY, "2024-05-20", "甲报", "数据<b>条例</b>征求意见")
            .story("s2", Category.POLICY, "2024-05-21", "乙网", "算力办法发布，自六月起施行");
    server = WebServer.start(new WebSettings("127.0.0.1", 0, false), newsroom.parts());
    new RunFile(server.address(), "secret", "127.0.0.1:1", ProcessHandle.current().pid())
        .write(new DataFolder(folder));
  }

  @AfterEach
  void stop() throws IOException {
    server.close();
    newsroom.close();
  }

  @Test
  void searchAsksTheRunningProcess() {
    Ran ran = Ran.of("search", "--data", folder.toString(), "条例");

    assertThat(ran.err()).isEmpty();
    assertThat(ran.out())
        .contains("共 1 篇")
        .contains("1. 数据<b>【条例】</b>征求意见")
        .contains("甲报  2024-05-20");
    assertThat(ran.exitCode()).isZero();
  }

  @Test
  void searchAsJsonIsTheApisAnswer() throws IOException {
    Ran ran = Ran.of("search", "--data", folder.toString(), "--json", "--group", "article", "算力");

    JsonNode answer = Json.MAPPER.readTree(ran.out());
    assertThat(answer.path("total").asInt()).isEqualTo(1);
    assertThat(answer.path("results").path(0).path("source").asText()).isEqualTo("乙网");
  }

  @Test
  void digestTakesTheReportOfTheRunningProcess() throws IOException {
    Path out = folder.resolve("may.json");

    Ran ran =
        Ran.of(
            "digest",
            "--data",
            folder.toString(),
            "--month",
            "2024-05",
            "--format",
            "json",
            "--out",
            out.toString());

    assertThat(ran.err()).isEmpty();
    assertThat(Json.MAPPER.readTree(Files.readAllBytes(out)).path("month").asText())
        .isEqualTo("2024-05");
    assertThat(Files.readString(out)).contains("算力办法发布");
  }

  @Test
  void saysThatTheRunningProcessDoesNotAnswer() {
    server.close();

    Ran ran = Ran.of("search", "--data", folder.toString(), "条例");

    assertThat(ran.exitCode()).isEqualTo(1);
    assertThat(ran.err().strip()).startsWith("zhixun: 问不到正在运行的 up").hasLineCount(1);
  }
}
