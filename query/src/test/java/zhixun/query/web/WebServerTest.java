package zhixun.query.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.net.Socket;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import zhixun.contract.event.Category;
import zhixun.contract.json.Json;

/** A real server on a free port over a real index; the news is ours. */
class WebServerTest {
  private static final String HOSTILE =
      "<script>alert(1)</script>\" onmouseover=x \u202Ejavascript:alert(2)";

  private static final HttpClient CLIENT = HttpClient.newHttpClient();
  private static Newsroom newsroom;
  private static WebServer server;

  @BeforeAll
  static void start() throws IOException {
    newsroom =
        new Newsroom()
            .story("s1", Category.POLICY, "2024-05-20", "甲报", "数据条例征求意见")
            .story("s2", Category.DATA_ELEMENTS, "2024-05-21T08:30:00+08:00", "乙网", "数据流通平台上线")
            .story("s3", Category.POLICY, "2024-04-02", "乙网", "算力办法发布")
            .story("evil", Category.INDUSTRY, "2024-05-03", "丙站", HOSTILE)
            .merged("old", "s1");
    server = WebServer.start(new WebSettings("127.0.0.1", 0, false), newsroom.parts());
  }

  @AfterAll
  static void stop() throws IOException {
    server.close();
    newsroom.close();
  }

  @Test
  void tellsATimelineOldestFirst() throws Exception {
    JsonNode answer = json("/api/v1/timeline?q=" + encoded("发布 OR 条例"));

    assertThat(answer.at("/results/0/key").asText()).isEqualTo("s3");
    assertThat(answer.at("/results/1/key").asText()).isEqualTo("s1");
  }

  @Test
  void exportsHitsForASpreadsheet() throws Exception {
    String csv = get("/api/v1/search/export.csv?q=" + encoded("条例")).body();

    assertThat(csv).startsWith("\ufeff\"序号\"").contains("\"甲报\"").contains("\"数据条例征求意见\"");
    assertThat(get("/api/v1/search/export.xlsx?q=" + encoded("条例")).body()).startsWith("PK");
    assertThat(get("/api/v1/search/export.odt?q=x").statusCode()).isEqualTo(404);
  }

  @Test
  void completesFromTitles() throws Exception {
    assertThat(json("/api/v1/complete?q=" + encoded("数据条")).at("/0").asText())
        .isEqualTo("数据条例征求意见");
  }

  @Test
  void explainsWhyAHitStandsWhereItStands() throws Exception {
    String id = json("/api/v1/search?q=" + encoded("条例")).at("/results/0/id").asText();

    String why = get("/api/v1/explain?article=" + id + "&q=" + encoded("条例")).body();

    assertThat(why).contains("第 1 位", "条例");
  }

  @Test
  void findsSimilarStories() throws Exception {
    String id = json("/api/v1/search?q=" + encoded("条例")).at("/results/0/id").asText();

    assertThat(json("/api/v1/articles/" + id + "/similar").isArray()).isTrue();
  }

  @Test
  void findsStoriesAsJson() throws Exception {
    JsonNode answer = json("/api/v1/search?q=" + encoded("条例"));

    assertThat(answer.at("/total").asInt()).isEqualTo(1);
    assertThat(answer.at("/results/0/key").asText()).isEqualTo("s1");
    assertThat(answer.at("/results/0/story").asText()).isEqualTo("s1");
    assertThat(answer.at("/results/0/marked").asText()).contains("<mark>条例</mark>");
  }

  @ParameterizedTest
  @CsvSource({
    "category=policy, 2",
    "category=policy&category=data_elements, 3",
    "source=%E4%B9%99%E7%BD%91, 2",
    "from=2024-05-04&to=2024-05, 2",
    "to=2024-04-30, 1",
    "category=policy&from=2024-05, 1",
  })
  void narrowsBySideFilters(String filters, int total) throws Exception {
    assertThat(json("/api/v1/search?" + filters).at("/total").asInt()).isEqualTo(total);
  }

  @Test
  void pagesWithoutRepeatingAStory() throws Exception {
    JsonNode first = json("/api/v1/search?sort=newest&limit=2");
    JsonNode second =
        json("/api/v1/search?sort=newest&limit=2&after=" + first.at("/next").asText());

    assertThat(first.at("/results").findValuesAsText("key")).containsExactly("s2", "s1");
    assertThat(second.at("/results").findValuesAsText("key")).containsExactly("evil", "s3");
  }

  @Test
  void showsTheSamePageToPeople() throws Exception {
    Document page = page("/search?category=policy&q=" + encoded("数据"));

    assertThat(page.select("html").attr("lang")).isEqualTo("zh-CN");
    assertThat(page.select(".row .headline").eachAttr("href")).containsExactly("/stories/s1");
    assertThat(page.select("mark").text()).contains("数据");
    assertThat(page.select("#q").val()).isEqualTo("数据");
    assertThat(page.select("a.chosen").attr("href")).doesNotContain("category=");
    assertThat(page.select("form input[name=category]").val()).isEqualTo("policy");
  }

  @Test
  void saysWhenNothingWasFound() throws Exception {
    assertThat(page("/search?q=" + encoded("毫不相干")).select(".empty").text()).contains("没有命中");
  }

  @Test
  void showsTimesAsReadersWriteThem() throws Exception {
    assertThat(page("/stories/s2").text()).contains("2024-05-21 08:30").doesNotContain("+08:00");
    assertThat(page("/pipeline").text()).contains("2024-05-31 08:30").doesNotContain("T00:30");
  }

  @ParameterizedTest
  @CsvSource({
    "/api/v1/search?category=nonsense, category=nonsense",
    "/api/v1/search?from=2024-13-01, from=2024-13-01",
    "/api/v1/search?to=yesterday, to=yesterday",
    "/api/v1/search?sort=best, sort=best",
    "/api/v1/search?group=none, group=none",
    "/api/v1/search?limit=0, limit=0",
    "/api/v1/search?limit=many, limit=many",
    "/api/v1/digests/2024-13, 2024-13",
  })
  void refusesABadParameterByPlaceAndValue(String path, String detail) throws Exception {
    HttpResponse<String> answer = get(path);
    JsonNode problem = Json.MAPPER.readTree(answer.body());

    assertThat(answer.statusCode()).isEqualTo(400);
    assertThat(answer.headers().firstValue("Content-Type").orElse(""))
        .startsWith("application/problem+json");
    assertThat(problem.at("/detail").asText()).contains(detail);
    assertThat(problem.at("/status").asInt()).isEqualTo(400);
    assertThat(problem.at("/instance").asText()).isEqualTo(path.replaceFirst("\\?.*", ""));
  }

  @ParameterizedTest
  @CsvSource({
    "/api/v1/stories/none",
    "/api/v1/nothing",
    "/api/v1/digests/2024-05/report.exe",
    "/stories/none",
    "/nothing",
  })
  void answersNotFoundInItsOwnWords(String path) throws Exception {
    HttpResponse<String> answer = get(path);

    assertThat(answer.statusCode()).isEqualTo(404);
    assertThat(answer.body()).contains("没有这");
  }

  @Test
  void takesAnIdThatCannotBeForUnknown() throws Exception {
    assertThat(get("/stories/" + "x".repeat(300)).statusCode()).isEqualTo(404);
    assertThat(get("/stories/%20").statusCode()).isEqualTo(404);
  }

  @Test
  void sendsNothingTwiceToACallerWhoHasIt() throws Exception {
    for (String path :
        new String[] {"/api/v1/search", "/api/v1/stories/s1", "/static/console.css"}) {
      String tag = get(path).headers().firstValue("ETag").orElseThrow();
      HttpResponse<String> again = send(request(path).header("If-None-Match", tag));

      assertThat(again.statusCode()).as(path).isEqualTo(304);
      assertThat(again.body()).isEmpty();
    }
  }

  @Test
  void refusesRequestsMeantForAnotherHost() throws Exception {
    assertThat(raw("Host: evil.example")).startsWith("HTTP/1.1 403");
    assertThat(raw("Host: 127.0.0.1.evil.example:80")).startsWith("HTTP/1.1 403");
    assertThat(raw("Host: localhost")).startsWith("HTTP/1.1 200");
  }

  @Test
  void refusesRequestsFromAnotherOrigin() throws Exception {
    for (String origin : new String[] {"https://evil.example", "null", "::bad::"}) {
      assertThat(send(request("/api/v1/health").header("Origin", origin)).statusCode())
          .as(origin)
          .isEqualTo(403);
    }
    assertThat(send(request("/api/v1/health").header("Origin", server.address())).statusCode())
        .isEqualTo(200);
  }

  @Test
  void letsAProxyWithAccountsChooseTheHost() throws Exception {
    try (var behind = WebServer.start(new WebSettings("127.0.0.1", 0, true), newsroom.parts())) {
      var request =
          HttpRequest.newBuilder(URI.create(behind.address() + "/api/v1/health"))
              .header("Origin", "https://console.example");
      assertThat(send(request).statusCode()).isEqualTo(200);
    }
  }

  @Test
  void listensElsewhereOnlyBehindAProxy() {
    assertThatThrownBy(() -> new WebSettings("0.0.0.0", 8080, false))
        .isInstanceOf(WebStartException.class)
        .hasMessageContaining("0.0.0.0")
        .hasMessageContaining("--behind-proxy")
        .hasMessageNotContaining("\n");
  }

  @Test
  void saysInOneSentenceThatThePortIsTaken() {
    int port = URI.create(server.address()).getPort();

    assertThatThrownBy(
            () -> WebServer.start(new WebSettings("127.0.0.1", port, false), newsroom.parts()))
        .isInstanceOf(WebStartException.class)
        .hasMessageContaining(String.valueOf(port))
        .hasMessageContaining("--port")
        .hasMessageNotContaining("\n");
  }

  @ParameterizedTest
  @CsvSource({"/search", "/stories/evil"})
  void showsAHostileTitleInert(String path) throws Exception {
    HttpResponse<String> answer = get(path);
    Document page = Jsoup.parse(answer.body(), server.address());

    assertThat(page.select("script").eachAttr("src")).containsExactly("/static/console.js");
    assertThat(page.select("[onmouseover], [style], a[href^=javascript]")).isEmpty();
    assertThat(page.text()).contains("<script>alert(1)</script>");
    assertThat(answer.body()).doesNotContain("\u202E");
  }

  @Test
  void escapesWhatTheJsonMarks() throws Exception {
    JsonNode answer = json("/api/v1/search?source=" + encoded("丙站"));

    assertThat(answer.at("/results/0/marked").asText())
        .contains("&lt;script&gt;")
        .doesNotContain("<script>");
  }

  @Test
  void echoesAHostileQueryInert() throws Exception {
    Document page = page("/search?q=" + encoded("\"><script>alert(1)</script>"));

    assertThat(page.select("script")).hasSize(1);
    assertThat(page.select("#q").val()).isEqualTo("\"><script>alert(1)</script>");
  }

  @Test
  void showsParkedEventsAsText() throws Exception {
    Document page = page("/dead-letters");

    assertThat(page.select("main b")).isEmpty();
    assertThat(page.text()).contains("<b>坏</b>");
  }

  @ParameterizedTest
  @CsvSource({"/search", "/stories/s1", "/digests/2024-05", "/nothing", "/api/v1/health"})
  void letsNoForeignCodeRunOnAnyAnswer(String path) throws Exception {
    var headers = get(path).headers();

    assertThat(headers.firstValue("Content-Security-Policy").orElse(""))
        .contains("default-src 'none'")
        .contains("frame-ancestors 'none'")
        .doesNotContain("script-src 'unsafe-inline'");
    assertThat(headers.firstValue("X-Content-Type-Options")).contains("nosniff");
    assertThat(headers.firstValue("Referrer-Policy")).contains("no-referrer");
  }

  @Test
  void keepsTheBookmarkOfAMergedStoryAlive() throws Exception {
    assertThat(get("/stories/old").statusCode()).isEqualTo(301);
    assertThat(location("/stories/old")).contains("/stories/s1");
    assertThat(get("/api/v1/stories/old").statusCode()).isEqualTo(301);
    assertThat(location("/api/v1/stories/old")).contains("/api/v1/stories/s1");
  }

  @ParameterizedTest
  @CsvSource({
    "/digests/2024-05, text/html",
    "/api/v1/digests/2024-05, application/json",
    "/api/v1/digests/2024-05/report.html, text/html",
    "/api/v1/digests/2024-05/report.docx, application/vnd.openxmlformats",
    "/api/v1/digests/2024-05/report.xlsx, application/vnd.openxmlformats",
  })
  void handsOutTheDigestInEveryFormat(String path, String type) throws Exception {
    HttpResponse<String> answer = get(path);

    assertThat(answer.statusCode()).isEqualTo(200);
    assertThat(answer.headers().firstValue("Content-Type").orElse("")).startsWith(type);
    assertThat(answer.body()).isNotEmpty();
  }

  private static JsonNode json(String path) throws Exception {
    HttpResponse<String> answer = get(path);
    assertThat(answer.statusCode()).as(path).isEqualTo(200);
    return Json.MAPPER.readTree(answer.body());
  }

  private static Document page(String path) throws Exception {
    return Jsoup.parse(get(path).body(), server.address());
  }

  private static Optional<String> location(String path) throws Exception {
    return get(path).headers().firstValue("Location").map(l -> l.replace(server.address(), ""));
  }

  private static HttpResponse<String> get(String path) throws Exception {
    return send(request(path));
  }

  private static HttpRequest.Builder request(String path) {
    return HttpRequest.newBuilder(URI.create(server.address() + path));
  }

  private static HttpResponse<String> send(HttpRequest.Builder request) throws Exception {
    return CLIENT.send(request.build(), BodyHandlers.ofString(StandardCharsets.UTF_8));
  }

  /** A request whose Host we write ourselves: the client above allows none but the true one. */
  private static String raw(String host) throws IOException {
    URI address = URI.create(server.address());
    try (var socket = new Socket(address.getHost(), address.getPort())) {
      String request = "GET /api/v1/health HTTP/1.1\r\n" + host + "\r\nConnection: close\r\n\r\n";
      socket.getOutputStream().write(request.getBytes(StandardCharsets.US_ASCII));
      var answer = new ByteArrayOutputStream();
      socket.getInputStream().transferTo(answer);
      return answer.toString(StandardCharsets.UTF_8);
    }
  }

  private static String encoded(String text) {
    return URLEncoder.encode(text, StandardCharsets.UTF_8);
  }
}
