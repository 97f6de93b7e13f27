package zhixun.app.cli;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Collectors;
import zhixun.app.role.RunFile;
import zhixun.contract.json.Json;

/** The HTTP API of the {@code up} that runs on the data folder. */
final class RunningNode {
  private static final Duration CONNECT = Duration.ofSeconds(3);

  /** Building a month's report is the longest that is asked for. */
  private static final Duration ANSWER = Duration.ofMinutes(2);

  private final String address;

  private RunningNode(String address) {
    this.address = address;
  }

  /** The running process of the folder, if it lives and serves the API. */
  static Optional<RunningNode> of(DataOption data) {
    return data.running()
        .map(RunFile::address)
        .filter(address -> !address.isEmpty())
        .map(RunningNode::new);
  }

  String address() {
    return address;
  }

  /** A JSON answer of the API. */
  JsonNode json(String path, Map<String, ? extends Iterable<String>> parameters)
      throws IOException {
    return Json.MAPPER.readTree(bytes(path, parameters));
  }

  /** An answer of the API as it is. */
  byte[] bytes(String path, Map<String, ? extends Iterable<String>> parameters) throws IOException {
    var request =
        HttpRequest.newBuilder(URI.create(address + path + query(parameters)))
            .timeout(ANSWER)
            .build();
    try (var client = HttpClient.newBuilder().connectTimeout(CONNECT).build()) {
      HttpResponse<byte[]> response = client.send(request, BodyHandlers.ofByteArray());
      if (response.statusCode() != 200) {
        throw new UserError(problem(response));
      }
      return response.body();
    } catch (IOException e) {
      throw new UserError("问不到正在运行的 up（" + address + "）：" + e.getMessage(), e);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IOException("interrupted", e);
    }
  }

  private static String query(Map<String, ? extends Iterable<String>> parameters) {
    String pairs =
        new TreeMap<String, Iterable<String>>(parameters)
            .entrySet().stream()
                .flatMap(e -> pairs(e.getKey(), e.getValue()).stream())
                .collect(Collectors.joining("&"));
    return pairs.isEmpty() ? "" : "?" + pairs;
  }

  private static List<String> pairs(String name, Iterable<String> values) {
    var pairs = new ArrayList<String>();
    values.forEach(v -> pairs.add(name + "=" + URLEncoder.encode(v, StandardCharsets.UTF_8)));
    return pairs;
  }

  /** RFC 9457 problem details as a sentence. */
  private static String problem(HttpResponse<byte[]> response) {
    try {
      JsonNode problem = Json.MAPPER.readTree(response.body());
      return problem.path("title").asText() + "：" + problem.path("detail").asText();
    } catch (JsonProcessingException e) {
      return "正在运行的 up 答以 HTTP " + response.statusCode();
    } catch (IOException e) {
      throw new IllegalStateException("reading from memory", e);
    }
  }
}
