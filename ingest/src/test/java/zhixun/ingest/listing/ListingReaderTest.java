package zhixun.ingest.listing;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;
import zhixun.contract.event.Dated;
import zhixun.ingest.fetch.Page;
import zhixun.ingest.listing.ListingOutcome.Elsewhere;
import zhixun.ingest.listing.ListingOutcome.Listed;
import zhixun.ingest.listing.ListingOutcome.Unreadable;
import zhixun.ingest.source.JsonShape;
import zhixun.ingest.source.Listing;
import zhixun.ingest.source.Paging;

class ListingReaderTest {
  private static final Instant NOW = Instant.parse("2024-05-28T02:00:00Z");
  private static final URI AT = URI.create("http://news.test.cn/a/list/");
  private static final Listing FEED = new Listing.Feed(AT);

  private static Page page(String text) {
    return page(text.getBytes(StandardCharsets.UTF_8));
  }

  private static Page page(byte[] body) {
    return new Page(AT, body, "", null, null, Duration.ZERO, NOW);
  }

  private static Listed listed(Listing listing, Page page) {
    ListingOutcome outcome = ListingReader.read(listing, page, 1, NOW);
    assertThat(outcome).isInstanceOf(Listed.class);
    return (Listed) outcome;
  }

  private static final String RSS =
      """
      <?xml version="1.0" encoding="gb2312"?>
      <rss version="2.0" xmlns:dc="http://purl.org/dc/elements/1.1/"><channel>
      <title>数据新闻</title><link>http://news.test.cn/</link>
      <item><title><![CDATA[第一条 &amp; 标题]]></title><link>http://news.test.cn/1.html</link>
        <pubDate>Mon, 27 May 2024 08:30:00+0900</pubDate><dc:creator>张三</dc:creator></item>
      <item><title>第二条</title><link>/2.html</link><pubDate>2024-05-26</pubDate></item>
      </channel></rss>
      """;

  @Test
  void readsAFeedInGb2312WithDatesNotByTheBook() {
    Listed listed = listed(FEED, page(RSS.getBytes(Charset.forName("GB18030"))));

    assertThat(listed.title()).isEqualTo("数据新闻");
    assertThat(listed.mended()).isFalse();
    assertThat(listed.entries())
        .containsExactly(
            new Entry(
                URI.create("http://news.test.cn/1.html"),
                "第一条 & 标题",
                Dated.parse("2024-05-27T07:30:00+08:00"),
                "张三",
                null),
            new Entry(
                URI.create("http://news.test.cn/2.html"),
                "第二条",
                Dated.parse("2024-05-26"),
                null,
                null));
  }

  @Test
  void readsAtomWithTheAlternateLink() {
    Listed listed =
        listed(
            FEED,
            page(
                """
                <feed xmlns="http://www.w3.org/2005/Atom"><title>硅语</title>
                <entry><title>模型发布</title><link rel="enclosure" href="http://x.cn/a.mp3"/>
                <link rel="alternate" href="http://x.cn/a"/><id>1</id>
                <published>2024-05-27T08:30:00+08:00</published><updated>2024-05-28T00:00:00Z</updated>
                <author><name>李四</name></author></entry></feed>
                """));

    Entry entry = listed.entries().getFirst();
    assertThat(entry.link()).isEqualTo(URI.create("http://x.cn/a"));
    assertThat(entry.date()).isEqualTo(Dated.parse("2024-05-27T08:30:00+08:00"));
    assertThat(entry.author()).isEqualTo("李四");
  }

  @Test
  void mendsBareAmpersandsAndHtmlEntities() {
    String broken = RSS.replace("第二条", "研发&nbsp;R&D 投入").replace("gb2312", "utf-8");
    Listed listed = listed(FEED, page(broken));

    assertThat(listed.entries().get(1).title()).isEqualTo("研发 R&D 投入");
  }

  @Test
  void readsAFeedThatIsCutOffAsFarAsItGoes() {
    String cut = RSS.replace("gb2312", "utf-8").replaceAll("(?s)<pubDate>2024-05-26.*", "");
    Listed listed = listed(FEED, page(cut));

    assertThat(listed.mended()).isTrue();
    assertThat(listed.entries()).hasSize(2);
  }

  @Test
  void saysThatAPageIsNoFeed() {
    assertThat(ListingReader.read(FEED, page("<html><body>维护中</body></html>"), 1, NOW))
        .isInstanceOfSatisfying(
            Unreadable.class, u -> assertThat(u.cause()).isEqualTo("broken feed"));
  }

  @Test
  void readsNoExternalEntity() {
    String evil =
        "<!DOCTYPE rss [<!ENTITY x SYSTEM \"file:///etc/passwd\">]>"
            + RSS.substring(RSS.indexOf("<rss")).replace("第二条", "&x;");
    ListingOutcome outcome = ListingReader.read(FEED, page(evil), 1, NOW);

    assertThat(outcome.toString()).doesNotContain("root:");
  }

  @Test
  void readsAJsonFeed() {
    Listed listed =
        listed(
            FEED,
            page(
                """
                {"version":"https://jsonfeed.org/version/1.1","title":"笔记","items":[
                {"id":"1","url":"http://x.cn/1","title":"一","date_published":"2024-05-27T00:00:00Z"}]}
                """));

    assertThat(listed.entries()).extracting(Entry::title).containsExactly("一");
  }

  private static final String LIST =
      """
      <ul class=news><li><a href="./202405/t1.html" title="关于印发数据要素行动计划的通知">关于印发数据要素...</a><span>2024/05/27</span></li>
      <li><a href="//other.cn/2.html">2023年十大事件</a></li><li>没有链接</li></ul>
      <a class=next href="index_1.html">下一页</a>
      """;

  @Test
  void readsAnHtmlListWithFullTitlesAndDatesBesideTheLinks() {
    var listing =
        new Listing.Html(AT, "ul.news li", null, null, null, new Paging("a.next", null, 2));
    Listed listed = listed(listing, page(LIST));

    assertThat(listed.entries())
        .containsExactly(
            new Entry(
                URI.create("http://news.test.cn/a/list/202405/t1.html"),
                "关于印发数据要素行动计划的通知",
                Dated.parse("2024-05-27"),
                null,
                null),
            new Entry(URI.create("http://other.cn/2.html"), "2023年十大事件", null, null, null));
    assertThat(listed.older())
        .containsExactly(URI.create("http://news.test.cn/a/list/index_1.html"));
  }

  @Test
  void countsThePagesOfAListByItsTemplate() {
    var listing =
        new Listing.Html(AT, "ul.news li", null, null, null, new Paging(null, "index_{n}.html", 1));
    var third = (Listed) ListingReader.read(listing, page(LIST), 3, NOW);

    assertThat(third.older())
        .containsExactly(URI.create("http://news.test.cn/a/list/index_3.html"));
  }

  private static final JsonShape SHAPE =
      new JsonShape(
          "data.items[].resource",
          List.of("title", "content"),
          "http://x.cn/a/{id}",
          "time",
          null,
          null);

  @Test
  void readsAJsonListByPathAlsoInACallback() {
    String json =
        """
        {"data":{"items":[{"resource":{"id":7,"title":"","content":"<b>快讯</b>","time":1716769800}},
        {"resource":{"id":8,"title":"长文","time":"2024-05-27"}},{"broken":1}]}}
        """;
    var listing = new Listing.Json(AT, null, SHAPE, Paging.NONE);

    for (String text : List.of(json, "cb(" + json + ");")) {
      assertThat(listed(listing, page(text)).entries())
          .startsWith(
              new Entry(
                  URI.create("http://x.cn/a/7"),
                  "快讯",
                  Dated.parse("2024-05-27T08:30:00+08:00"),
                  null,
                  null),
              new Entry(
                  URI.create("http://x.cn/a/8"), "长文", Dated.parse("2024-05-27"), null, null));
    }
  }

  @Test
  void goesToTheSecondJsonThatAPageNames() {
    var shape = new JsonShape("datasource[]|[]", List.of("title"), "url", null, null, null);
    var listing =
        new Listing.SecondJson(AT, "ul[data]", "data", "datasource:(\\w+)", "ds_{id}.json", shape);

    assertThat(ListingReader.read(listing, page("<ul data='datasource:a1b2'></ul>"), 1, NOW))
        .isEqualTo(new Elsewhere(URI.create("http://news.test.cn/a/list/ds_a1b2.json")));
    assertThat(listed(listing, page("[{\"title\":\"甲\",\"url\":\"../1.html\"}]")).entries())
        .extracting(Entry::link)
        .containsExactly(URI.create("http://news.test.cn/a/1.html"));
  }

  @Test
  void readsANewsSitemapAndAnIndex() {
    var listing = new Listing.Sitemap(AT);
    String map =
        """
        <?xml version="1.0" encoding="UTF-8"?>
        <urlset xmlns="http://www.sitemaps.org/schemas/sitemap/0.9"
          xmlns:news="http://www.google.com/schemas/sitemap-news/0.9"
          xmlns:image="http://www.google.com/schemas/sitemap-image/1.1">
        <url><loc>http://news.test.cn/1.html</loc>
        <news:news><news:publication><news:name>测试</news:name><news:language>zh-cn</news:language></news:publication>
        <news:publication_date>2024-05-27T08:30:00+08:00</news:publication_date><news:title>甲</news:title></news:news>
        <image:image><image:loc>http://news.test.cn/1.jpg</image:loc></image:image></url></urlset>
        """;
    String index =
        """
        <sitemapindex xmlns="http://www.sitemaps.org/schemas/sitemap/0.9">
        <sitemap><loc>http://news.test.cn/s1.xml</loc></sitemap></sitemapindex>
        """;

    assertThat(listed(listing, page(map)).entries())
        .containsExactly(
            new Entry(
                URI.create("http://news.test.cn/1.html"),
                "甲",
                Dated.parse("2024-05-27T08:30:00+08:00"),
                null,
                null));
    assertThat(listed(listing, page(index)).older())
        .containsExactly(URI.create("http://news.test.cn/s1.xml"));
  }
}
