package zhixun.app.web;

import static org.assertj.core.api.Assertions.assertThat;

import com.deque.html.axecore.playwright.AxeBuilder;
import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.ColorScheme;
import java.io.IOException;
import java.net.URI;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import zhixun.contract.event.Category;
import zhixun.query.web.WebServer;
import zhixun.query.web.WebSettings;

/** What a reader does with the console, done in a browser against a real server. */
class ConsoleBrowserTest {
  private static final List<String> SCREENS =
      List.of(
          "/search",
          "/stories/s2",
          "/digests",
          "/alerts",
          "/pipeline",
          "/dead-letters",
          "/nothing");

  private static Chromium chromium;
  private static Newsroom newsroom;
  private static WebServer server;

  private final List<String> complaints = new ArrayList<>();
  private final List<String> elsewhere = new ArrayList<>();
  private BrowserContext context;

  @BeforeAll
  static void start() throws IOException {
    chromium = Chromium.start();
    newsroom =
        new Newsroom()
            .story("s1", Category.POLICY, "2024-05-20", "甲报", "数据条例征求意见")
            .story("s2", Category.DATA_ELEMENTS, "2024-05-21T08:30:00+08:00", "乙网", "数据流通平台上线")
            .story("s3", Category.POLICY, "2024-04-02", "乙网", "算力办法发布，自六月起施行");
    server = WebServer.start(new WebSettings("127.0.0.1", 0, false), newsroom.parts());
  }

  @AfterAll
  static void stop() throws IOException {
    if (server != null) {
      server.close();
      newsroom.close();
      chromium.close();
    }
  }

  @AfterEach
  void closeContext() {
    context.close();
    assertThat(complaints).as("errors in the browser's console").isEmpty();
    assertThat(elsewhere).as("requests to another host").isEmpty();
  }

  @Test
  void opensAMonthsReportFromTheListOfMonths() {
    Page page = open(new Browser.NewContextOptions(), "/search");
    page.click("nav a[href='/digests']");
    assertThat(page.locator("tbody tr td:first-child").allTextContents())
        .containsExactly("2024-05", "2024-04");

    page.click("tbody tr:first-child a");

    assertThat(page.title()).contains("2024年5月");
  }

  @Test
  void goesFromSearchToAStoryAndBack() {
    Page page = open(new Browser.NewContextOptions(), "/search");
    page.fill("#q", "条例");
    page.press("#q", "Enter");
    page.waitForURL("**/search?q=*");
    page.click(".row .headline");

    assertThat(page.textContent("h1")).isEqualTo("数据条例征求意见");

    page.goBack();
    assertThat(page.inputValue("#q")).isEqualTo("条例");
    assertThat(page.locator(".row").count()).isEqualTo(1);
  }

  @Test
  void keepsTheFilterInTheAddress() {
    Page page = open(new Browser.NewContextOptions(), "/search?q=" + "数据");
    page.click(".facets a:has-text('政策法规')");

    assertThat(page.url()).contains("category=policy");
    assertThat(page.locator(".row").count()).isEqualTo(1);

    page.fill("#q", "办法");
    page.press("#q", "Enter");
    page.waitForURL("**category=policy**");
    assertThat(page.textContent(".row .headline")).contains("算力办法");

    page.click(".facets a.chosen");
    assertThat(page.url()).doesNotContain("category=");
  }

  @Test
  void isReadByKeysAlone() {
    Page page = open(new Browser.NewContextOptions(), "/search?sort=newest");
    page.keyboard().press("j");
    page.keyboard().press("j");
    assertThat(page.textContent(".row.current .headline")).isEqualTo("数据条例征求意见");
    page.keyboard().press("k");
    assertThat(page.textContent(".row.current .headline")).isEqualTo("数据流通平台上线");

    page.keyboard().press("/");
    page.keyboard().type("jk/");
    assertThat(page.inputValue("#q")).isEqualTo("jk/");

    page.keyboard().press("Escape");
    page.keyboard().press("j");
    page.keyboard().press("k");
    page.keyboard().press("Enter");
    page.waitForURL("**/stories/s2");
  }

  @Test
  void isReadWithoutJavaScript() {
    Page page = open(new Browser.NewContextOptions().setJavaScriptEnabled(false), "/search");
    page.fill("#q", "平台");
    page.click(".ask button");
    page.click(".row .headline");

    assertThat(page.textContent("h1")).isEqualTo("数据流通平台上线");
    for (String screen : SCREENS) {
      page.navigate(server.address() + screen);
      assertThat(page.locator("main h1").count()).as(screen).isEqualTo(1);
    }
    complaints.removeIf(c -> c.contains("404")); // one of the screens is the page for unknown ones
  }

  @ParameterizedTest
  @CsvSource({"LIGHT, 1440", "LIGHT, 390", "DARK, 1440", "DARK, 390"})
  void isAccessibleAndFits(ColorScheme scheme, int width) {
    var options =
        new Browser.NewContextOptions().setColorScheme(scheme).setViewportSize(width, 900);
    Page page = open(options, "/search");
    for (String screen : SCREENS) {
      page.navigate(server.address() + screen);
      picture(page, screen, scheme, width);

      assertThat(seriousFaults(page)).as(screen).isEmpty();
      assertThat(page.evaluate("document.documentElement.scrollWidth"))
          .as("width of %s", screen)
          .isEqualTo(width);
    }
    complaints.removeIf(c -> c.contains("404"));
  }

  private static List<String> seriousFaults(Page page) {
    return new AxeBuilder(page)
        .analyze().getViolations().stream()
            .filter(v -> List.of("serious", "critical").contains(v.getImpact()))
            .map(v -> v.getId() + ": " + v.getHelp() + " " + v.getNodes().getFirst().getHtml())
            .toList();
  }

  /** Kept for people to look at; nothing is compared. */
  private static void picture(Page page, String screen, ColorScheme scheme, int width) {
    String name = screen.substring(1).replace('/', '-') + "-" + scheme + "-" + width + ".png";
    page.screenshot(
        new Page.ScreenshotOptions().setPath(Path.of("target", "console", name)).setFullPage(true));
  }

  private Page open(Browser.NewContextOptions options, String path) {
    context = chromium.browser().newContext(options.setLocale("zh-CN"));
    context.setDefaultTimeout(15_000);
    Page page = context.newPage();
    page.onConsoleMessage(
        said -> {
          if (said.type().equals("error")) {
            complaints.add(said.text());
          }
        });
    page.onPageError(complaints::add);
    String own = URI.create(server.address()).getAuthority();
    page.onRequest(
        request -> {
          if (!own.equals(URI.create(request.url()).getAuthority())) {
            elsewhere.add(request.url());
          }
        });
    page.navigate(server.address() + path);
    return page;
  }
}
