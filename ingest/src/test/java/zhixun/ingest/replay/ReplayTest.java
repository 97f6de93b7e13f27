package zhixun.ingest.replay;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import zhixun.contract.event.Arrival;
import zhixun.contract.event.Article;
import zhixun.contract.event.ArticleId;
import zhixun.contract.url.CanonicalUrl;
import zhixun.ingest.archive.Occasion;
import zhixun.ingest.archive.WarcArchive;
import zhixun.ingest.crawl.ArticlePages;
import zhixun.ingest.fetch.Page;
import zhixun.ingest.frontier.KnownUrl;
import zhixun.ingest.frontier.Lane;
import zhixun.ingest.source.SourceCatalogue;

class ReplayTest {
  private static final Instant MORNING = Instant.parse("2024-05-28T01:00:00Z");
  private static final SourceCatalogue CATALOGUE =
      SourceCatalogue.parse(
          """
          sources:
            - name: 快讯台
              home: http://k.cn/
              kind: json
              url: http://k.cn/list
              items: "rows[]"
              title: t
              link: u
              text: x
          """,
          "test.yml");

  @TempDir Path folder;
  private final Map<ArticleId, Standing> published = new HashMap<>();
  private final List<Article> articles = new ArrayList<>();

  private static KnownUrl known(String url, KnownUrl.Kind kind) {
    return KnownUrl.found(url, url, "测试网", kind, Lane.FRESH, Arrival.LIVE, MORNING)
        .announcedAs("列表里的标题", "2024-05-27");
  }

  private static Page page(String url, String body, Instant at) {
    return new Page(
        URI.create(url),
        body.getBytes(StandardCharsets.UTF_8),
        "text/html; charset=utf-8",
        null,
        null,
        Duration.ZERO,
        at);
  }

  private static String html(String title, String text) {
    return "<html><head><title>"
        + title
        + "</title></head><body><h1>"
        + title
        + "</h1><div class='article-content'><p>"
        + (text + "这是为测试所写的一段话，句子完整，长度足以让人看出它是正文。").repeat(4)
        + "</p></div></body></html>";
  }

  /** Keeps these bodies in an archive of their own. */
  private void keep(Occasion occasion, Page page) {
    try (var own = new WarcArchive(folder)) {
      own.keep(occasion, page);
    }
  }

  private List<Replayed> replay() throws IOException {
    var out = new ArrayList<Replayed>();
    List<Path> files;
    try (Stream<Path> found = Files.list(folder)) {
      files = found.sorted().toList();
    }
    new Replay(
            CATALOGUE,
            new ArticlePages(),
            published::get,
            article -> {
              articles.add(article);
              published.put(article.id(), Standing.of(article));
            })
        .run(files, out::add);
    return out;
  }

  @Test
  void publishesUnderTheSameIdWhatIsReadOtherwiseNow() throws IOException {
    String url = "http://a.cn/1.html";
    keep(Occasion.of(known(url, KnownUrl.Kind.PAGE)), page(url, html("新标题", "正文"), MORNING));
    ArticleId id = ArticleId.ofUrl(CanonicalUrl.of(url).orElseThrow());
    published.put(
        id, new Standing(MORNING.plusMillis(40), "旧标题", null, null, null, "00", 3, Map.of()));

    assertThat(replay()).singleElement().isInstanceOf(Replayed.Changed.class);
    assertThat(articles).singleElement().extracting(Article::id).isEqualTo(id);
    assertThat(articles.getFirst().arrival()).isEqualTo(Arrival.REPLAY);
    assertThat(articles.getFirst().publishedAt())
        .as("what the list said is in the archive too")
        .hasToString("Dated[start=2024-05-26T16:00:00Z, precision=DAY]");
  }

  @Test
  void changesNothingTheSecondTime() throws IOException {
    String url = "http://a.cn/1.html";
    keep(Occasion.of(known(url, KnownUrl.Kind.PAGE)), page(url, html("标题", "正文"), MORNING));
    replay();
    int once = articles.size();

    assertThat(replay()).containsExactly(new Replayed.Same("http://a.cn/1.html"));
    assertThat(articles).hasSize(once);
  }

  @Test
  void letsTheLatestCopySpeakAndNoneReplaceWhatWasFetchedLater() throws IOException {
    String url = "http://a.cn/1.html";
    KnownUrl known = known(url, KnownUrl.Kind.PAGE);
    keep(Occasion.of(known), page(url, html("初稿", "正文"), MORNING));
    keep(Occasion.of(known), page(url, html("改稿", "正文"), MORNING.plusSeconds(7200)));
    replay();
    assertThat(articles).extracting(Article::title).containsExactly("改稿");

    Standing last = published.values().iterator().next();
    published.replaceAll(
        (id, s) ->
            new Standing(
                last.fetchedAt().plusSeconds(86400), "定稿", null, null, null, "00", 2, Map.of()));
    assertThat(replay()).singleElement().isInstanceOf(Replayed.Older.class);
  }

  @Test
  void joinsTheFurtherPagesOfAnArticleFromTheArchive() throws IOException {
    String url = "http://a.cn/1.html";
    KnownUrl known = known(url, KnownUrl.Kind.PAGE);
    String more = "<a href='http://a.cn/1_2.html'>下一页</a></body>";
    keep(Occasion.of(known), page(url, html("标题", "第一页").replace("</body>", more), MORNING));
    keep(
        Occasion.furtherPage(URI.create("http://a.cn/1_2.html"), known),
        page("http://a.cn/1_2.html", html("标题", "第二页"), MORNING.plusSeconds(5)));

    assertThat(replay()).singleElement().isInstanceOf(Replayed.Added.class);
    assertThat(articles.getFirst().body()).contains("第一页").contains("第二页");
  }

  @Test
  void saysWhichArticleIsNoneAnyMore() throws IOException {
    String url = "http://a.cn/1.html";
    keep(Occasion.of(known(url, KnownUrl.Kind.PAGE)), page(url, "<html></html>", MORNING));
    published.put(
        ArticleId.ofUrl(CanonicalUrl.of(url).orElseThrow()),
        new Standing(MORNING, "旧标题", null, null, null, "00", 3, Map.of()));

    assertThat(replay())
        .singleElement()
        .isInstanceOfSatisfying(Replayed.Lost.class, l -> assertThat(l.title()).isEqualTo("旧标题"));
    assertThat(articles).isEmpty();
  }

  @Test
  void readsTheTextsThatStandWholeInAList() throws IOException {
    KnownUrl list =
        KnownUrl.found(
            "list:快讯台",
            "http://k.cn/list",
            "快讯台",
            KnownUrl.Kind.LISTING,
            Lane.LISTING,
            Arrival.LIVE,
            MORNING);
    String rows = "{\"rows\":[{\"t\":\"一条快讯\",\"u\":\"http://k.cn/1\",\"x\":\"快讯的全文。\"}]}";
    keep(Occasion.of(list), page("http://k.cn/list", rows, MORNING));

    assertThat(replay()).singleElement().isInstanceOf(Replayed.Added.class);
    assertThat(articles)
        .extracting(a -> a.source() + " " + a.title() + " " + a.body())
        .containsExactly("快讯台 一条快讯 快讯的全文。");
  }
}
