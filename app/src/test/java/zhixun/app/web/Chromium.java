package zhixun.app.web;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserType;
import com.microsoft.playwright.Playwright;
import java.io.File;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/** The system's Chromium: nothing is downloaded for a test. */
final class Chromium implements AutoCloseable {
  private static final List<String> NAMES =
      List.of("chromium", "chromium-browser", "google-chrome");

  private final Playwright playwright;
  private final Browser browser;

  private Chromium(Playwright playwright, Browser browser) {
    this.playwright = playwright;
    this.browser = browser;
  }

  static Chromium start() {
    Path executable = executable();
    var playwright =
        Playwright.create(
            new Playwright.CreateOptions().setEnv(Map.of("PLAYWRIGHT_SKIP_BROWSER_DOWNLOAD", "1")));
    var launch = new BrowserType.LaunchOptions().setExecutablePath(executable);
    if ("root".equals(System.getProperty("user.name"))) { // Chromium's sandbox refuses root
      launch.setArgs(List.of("--no-sandbox"));
    }
    return new Chromium(playwright, playwright.chromium().launch(launch));
  }

  Browser browser() {
    return browser;
  }

  /**
   * @throws AssertionError saying what to install: a skipped test would hide a broken console
   */
  private static Path executable() {
    String path = System.getenv().getOrDefault("PATH", "");
    return Stream.of(path.split(File.pathSeparator))
        .flatMap(folder -> NAMES.stream().map(name -> Path.of(folder, name)))
        .filter(Files::isExecutable)
        .findFirst()
        .orElseThrow(
            () ->
                new AssertionError(
                    "no Chromium on PATH ("
                        + String.join(", ", NAMES)
                        + "); the console's tests"
                        + " need one: apt-get install -y --no-install-recommends chromium"
                        + " fonts-noto-cjk fontconfig"));
  }

  @Override
  public void close() {
    browser.close();
    playwright.close();
  }
}
