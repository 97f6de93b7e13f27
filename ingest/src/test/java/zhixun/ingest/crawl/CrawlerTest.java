package zhixun.ingest.crawl;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import zhixun.contract.event.Article;
import zhixun.contract.event.Dated;
import zhixun.contract.event.SourceHealth;
import zhixun.ingest.crawl.CrawlCounts.Outcome;

class CrawlerTest {
  @TempDir Path folder;
  private final LoopbackWeb web = new LoopbackWeb();

  @AfterEach
  void closeWeb() {
    web.close();
  }

  private String list(String... paths) {
    var html = new StringBuilder("<ul class=news>");
    for (String path : paths) {
      html.append("<li><a href='")
          .append(path)
          .append("'>标题")
          .append(path)
          .append("</a><span>2024-05-27</span></li>");
    }
    return html.append("</ul>").toString();
  }

  private static String page(String title, String text) {
    return "<html><h1>" + title + "</h1><p>" + text + "</p></html>";
  }

  private String source(String name, String path) {
    return """
        sources:
          - name: %s
            home: %s
            kind: html
            url: %s%s
            item: ul.news li
            pace: 5s
        """
        .formatted(name, web.base(), web.base(), path);
  }

  @Test
  void publishesEveryPageThatAListAnnouncesOnce() throws IOException {
    web.serve("/list", "text/html", list("/a", "/b", "/a"))
        .serve("/a", "text/html", page("甲", "正文"))
        .serve("/b", "text/html", page("乙", "正文"));
    try (var rig = new CrawlRig(folder, source("测试网", "/list"))) {
      CrawlCounts counts = rig.crawler.runUntilIdle();

      assertThat(rig.titles()).containsExactlyInAnyOrder("甲", "乙");
      assertThat(counts.of(Outcome.ARTICLES)).isEqualTo(2);
      assertThat(rig.articles)
          .allMatch(a -> a.source().equals("测试网"))
          .allMatch(a -> Dated.parse("2024-05-27").equals(a.publishedAt()));
      assertThat(web.requests()).containsExactly("/robots.txt", "/list", "/a", "/b");
    }
  }

  @Test
  void fetchesNothingAgainBeforeItIsDue() throws IOException {
    web.serve("/list", "text/html", list("/a")).serve("/a", "text/html", page("甲", "正文"));
    try (var rig = new CrawlRig(folder, source("测试网", "/list"))) {
      rig.crawler.runUntilIdle();
      rig.crawler.runUntilIdle();

      assertThat(web.requests()).hasSize(3);
    }
  }

  @Test
  void publishesACorrectionAsANewVersionOfTheSameArticle() throws IOException {
    web.serve("/list", "text/html", list("/a")).serve("/a", "text/html", page("甲", "错字"));
    try (var rig = new CrawlRig(folder, source("测试网", "/list"))) {
      rig.crawler.runUntilIdle();
      web.serve("/a", "text/html", page("甲", "改正"));
      rig.forward(Duration.ofHours(3));
      CrawlCounts counts = rig.crawler.runUntilIdle();

      assertThat(rig.articles)
          .extracting(Article::id)
          .hasSize(2)
          .containsOnly(rig.articles.getFirst().id());
      assertThat(rig.articles).extracting(Article::body).containsExactly("错字", "改正");
      assertThat(counts.of(Outcome.NEW_VERSIONS)).isEqualTo(1);
    }
  }

  @Test
  void leavesAloneWhatRobotsTxtDisallows() throws IOException {
    web.serve("/robots.txt", "text/plain", "User-agent: *\nDisallow: /secret\nCrawl-delay: 30\n")
        .serve("/list", "text/html", list("/secret/a", "/b"))
        .serve("/b", "text/html", page("乙", "正文"));
    try (var rig = new CrawlRig(folder, source("测试网", "/list"))) {
      CrawlCounts counts = rig.crawler.runUntilIdle();

      assertThat(web.requests()).containsExactly("/robots.txt", "/list", "/b");
      assertThat(counts.of(Outcome.DISALLOWED)).isEqualTo(1);
      assertThat(rig.articles.getFirst().fetchedAt())
          .as("robots, list and page are 30 s apart")
          .isEqualTo(CrawlRig.NOW.plusSeconds(60));
    }
  }

  @Test
  void parksAMissingPageAndAPageWithoutArticleAndGoesOn() throws IOException {
    web.serve("/list", "text/html", list("/gone", "/empty", "/b"))
        .serve("/empty", "text/html", "<p>无标题</p>")
        .serve("/b", "text/html", page("乙", "正文"));
    try (var rig = new CrawlRig(folder, source("测试网", "/list"))) {
      rig.crawler.runUntilIdle();

      assertThat(rig.titles()).containsExactly("乙");
      assertThat(rig.deadLetters)
          .extracting(d -> d.origin().substring(web.base().length()) + " " + d.cause())
          .containsExactlyInAnyOrder("/gone not found", "/empty no article");
    }
  }

  @Test
  void saysWhichListCannotBeReadAndWhy() throws IOException {
    web.serve("/list", "text/html", "<html><title>换了新版</title></html>");
    try (var rig = new CrawlRig(folder, source("测试网", "/list"))) {
      rig.crawler.runUntilIdle();

      assertThat(rig.deadLetters.getFirst().cause()).isEqualTo("empty list");
      assertThat(rig.deadLetters.getFirst().detail()).contains("ul.news li").contains("换了新版");
      assertThat(rig.health.getLast().state()).isEqualTo(SourceHealth.State.BROKEN);
    }
  }

  @Test
  void saysThatALoginOrAShellStandsInTheWayOfAList() throws IOException {
    web.serve("/list", "text/html", "<form>用户<input type=password></form>")
        .serve("/shell", "text/html", "<script>location.reload()</script><div id=app></div>");
    String yaml = source("登录网", "/list") + source("空壳网", "/shell").replace("sources:\n", "");
    try (var rig = new CrawlRig(folder, yaml)) {
      rig.crawler.runUntilIdle();

      assertThat(rig.crawler.health())
          .extracting(h -> h.state() + " " + h.reasons().getFirst())
          .containsExactly(
              "BLOCKED 连续 1 次失败，最近一次：登录页或空壳页（返回的是登录页）",
              "BLOCKED 连续 1 次失败，最近一次：登录页或空壳页（返回的是只有脚本的空壳页，正文 0 字）");
    }
  }

  @Test
  void staysAwayAsLongAsAFullServerAsks() throws IOException {
    web.serve("/list", "text/html", list("/a"))
        .on("/a", x -> LoopbackWeb.answer(x, 429, Map.of("Retry-After", "300"), new byte[0]));
    try (var rig = new CrawlRig(folder, source("测试网", "/list"))) {
      rig.crawler.runUntilIdle();
      web.serve("/a", "text/html", page("甲", "正文"));
      rig.forward(Duration.ofMinutes(4));
      rig.crawler.runUntilIdle();
      assertThat(rig.articles).isEmpty();

      rig.forward(Duration.ofMinutes(2));
      rig.crawler.runUntilIdle();
      assertThat(rig.titles()).containsExactly("甲");
    }
  }

  @Test
  void sendsBackTheTagOfTheListItHas() throws IOException {
    web.on(
        "/list",
        x -> {
          boolean same = "\"v1\"".equals(x.getRequestHeaders().getFirst("If-None-Match"));
          LoopbackWeb.answer(
              x,
              same ? 304 : 200,
              Map.of("ETag", "\"v1\"", "Content-Type", "text/html"),
              same ? new byte[0] : list("/a").getBytes(StandardCharsets.UTF_8));
        });
    web.serve("/a", "text/html", page("甲", "正文"));
    try (var rig = new CrawlRig(folder, source("测试网", "/list"))) {
      rig.crawler.runUntilIdle();
      rig.forward(Duration.ofHours(1));
      CrawlCounts counts = rig.crawler.runUntilIdle();

      assertThat(counts.of(Outcome.NOT_MODIFIED)).isEqualTo(1);
    }
  }

  @Test
  void remembersAcrossRestarts() throws IOException {
    web.serve("/list", "text/html", list("/a")).serve("/a", "text/html", page("甲", "正文"));
    try (var rig = new CrawlRig(folder, source("测试网", "/list"))) {
      rig.crawler.runUntilIdle();
    }
    try (var rig = new CrawlRig(folder, source("测试网", "/list"))) {
      rig.crawler.runUntilIdle();

      assertThat(rig.articles).isEmpty();
      assertThat(web.requests()).hasSize(3);
    }
  }

  @Test
  void followsARedirectToAnotherHostInThatHostsTurn() throws IOException {
    try (var other = new LoopbackWeb()) {
      other.serve("/moved", "text/html", page("搬家", "正文"));
      web.serve("/list", "text/html", list("/a"))
          .on(
              "/a",
              x ->
                  LoopbackWeb.answer(
                      x, 301, Map.of("Location", other.base() + "/moved"), new byte[0]));
      try (var rig = new CrawlRig(folder, source("测试网", "/list"))) {
        rig.crawler.runUntilIdle();

        assertThat(rig.titles()).containsExactly("搬家");
        assertThat(other.requests()).containsExactly("/robots.txt", "/moved");
      }
    }
  }

  @Test
  void refusesAPrivateAddressThatIsNotAllowedByName() throws IOException {
    int port = java.net.URI.create(web.base()).getPort();
    web.serve("/list", "text/html", list("http://localhost:" + port + "/inside"))
        .serve("/inside", "text/html", page("内网", "正文"));
    try (var rig = new CrawlRig(folder, source("测试网", "/list"))) {
      rig.crawler.runUntilIdle();

      assertThat(rig.articles).isEmpty();
      assertThat(rig.deadLetters).extracting("cause").containsExactly("private address");
    }
  }

  @Test
  void followsTheNextPageOfAListThatIsAllNew() throws IOException {
    web.serve("/list", "text/html", list("/a") + "<a class=n href=/list2>下一页</a>")
        .serve("/list2", "text/html", list("/b"))
        .serve("/a", "text/html", page("甲", "正文"))
        .serve("/b", "text/html", page("乙", "正文"));
    String yaml = source("测试网", "/list") + "    next: a.n\n";
    try (var rig = new CrawlRig(folder, yaml)) {
      rig.crawler.runUntilIdle();
      assertThat(rig.titles()).containsExactlyInAnyOrder("甲", "乙");

      rig.forward(Duration.ofHours(1));
      rig.crawler.runUntilIdle();
      assertThat(web.requests())
          .containsExactly("/robots.txt", "/list", "/list2", "/a", "/b", "/list");
    }
  }

  @Test
  void walksBackToADateAndMarksWhatItBringsAsLate() throws IOException {
    for (int n = 1; n <= 8; n++) {
      web.serve("/p" + n, "text/html", list("/x" + n).replace("05-27", "05-" + (28 - n)))
          .serve("/x" + n, "text/html", page("文" + n, "正文"));
    }
    String yaml = source("测试网", "/p1") + "    pages: /p{n}\n";
    try (var rig = new CrawlRig(folder, yaml)) {
      rig.crawler.runUntilIdle();
      rig.crawler.backfill(rig.catalogue.all(), Dated.parse("2024-05-22"));
      rig.crawler.runUntilIdle();

      assertThat(web.requests()).contains("/p7").doesNotContain("/x7", "/p8");
      assertThat(rig.articles)
          .extracting(a -> a.title() + " " + a.arrival())
          .containsExactlyInAnyOrder(
              "文1 LIVE", "文2 LIVE", "文3 LIVE", "文4 LIVE", "文5 BACKFILL", "文6 BACKFILL");
    }
  }

  @Test
  void joinsTheFurtherPagesOfAnArticle() throws IOException {
    web.serve("/list", "text/html", list("/a"))
        .serve("/a", "text/html", page("甲", "上") + "<a class=more href=/a2>下一页</a>")
        .serve("/a2", "text/html", page("甲", "下"));
    try (var rig = new CrawlRig(folder, source("测试网", "/list"))) {
      rig.crawler.runUntilIdle();

      assertThat(rig.articles).extracting(Article::body).containsExactly("上\n下");
    }
  }

  @Test
  void runsInTheBackgroundUntilStopped() throws IOException, InterruptedException {
    web.serve("/list", "text/html", list("/a")).serve("/a", "text/html", page("甲", "正文"));
    String yaml = source("测试网", "/list").replace("pace: 5s", "pace: 0s");
    try (var rig = new CrawlRig(folder, yaml)) {
      rig.crawler.start();
      assertThat(rig.first.await(10, TimeUnit.SECONDS)).isTrue();
      rig.crawler.stop();

      assertThat(rig.titles()).containsExactly("甲");
    }
  }
}
