package zhixun.app.demo;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.zip.GZIPInputStream;
import java.util.zip.ZipInputStream;
import javax.xml.parsers.DocumentBuilderFactory;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.xml.sax.SAXParseException;
import zhixun.ingest.source.SourceCatalogue;

class DemoWebTest {
  private static final Charset GBK = Charset.forName("GBK");
  private static final HttpClient CLIENT = HttpClient.newHttpClient();

  private static DemoWeb web;

  @BeforeAll
  static void startWeb() throws IOException {
    web = DemoWeb.start();
  }

  @AfterAll
  static void stopWeb() {
    web.close();
    CLIENT.close();
  }

  @Test
  void listsAtLeastSixtyArticlePagesAndOneOfEachFault() {
    var expected = web.expectations();

    assertThat(expected.articlePages()).isGreaterThanOrEqualTo(60);
    assertThat(expected.sources()).isEqualTo(9);
    assertThat(expected.outsideMay()).isEqualTo(1);
    assertThat(expected.attachments()).isEqualTo(2);
    assertThat(
            List.of(
                expected.deadPages(),
                expected.disallowedPages(),
                expected.emptyPages(),
                expected.garbledPages(),
                expected.brokenFeeds()))
        .containsOnly(1);
  }

  @Test
  void answersEveryListedAddressAsExpected() throws Exception {
    int dead = 0;
    Set<String> listed = listedAddresses();
    for (String address : listed) {
      dead += get(address).statusCode() == 404 ? 1 : 0;
    }

    var expected = web.expectations();
    assertThat(dead).isEqualTo(expected.deadPages());
    assertThat(listed)
        .hasSize(
            expected.articlePages()
                + expected.deadPages()
                + expected.disallowedPages()
                + expected.emptyPages()
                + expected.garbledPages());
  }

  @Test
  void namesSomeFinanceArticlesOnALaterPageOnly() throws Exception {
    String first = text(web.home("finance") + "news/index.html", UTF_8);
    String second = text(web.home("finance") + "news/index_2.html", UTF_8);

    assertThat(first).contains("class=\"next\" href=\"/news/index_2.html\"");
    assertThat(second).contains("/a/10002.html").doesNotContain("class=\"next\"");
    assertThat(web.expectations().laterListPages()).isPositive();
  }

  @ParameterizedTest(name = "{0} says {1}")
  @CsvSource({
    "portal, text/html",
    "gov, text/html",
    "exchange, text/html; charset=GBK",
    "wire, text/html; charset=UTF-8"
  })
  void statesOnlyTheCharsetThatTheSiteStates(String site, String contentType) throws Exception {
    var response = get(anyArticle(site));

    assertThat(response.headers().firstValue("Content-Type")).contains(contentType);
  }

  @ParameterizedTest
  @ValueSource(strings = {"portal", "exchange"})
  void sendsGbkBytesWhereThePageIsGbk(String site) throws Exception {
    byte[] page = get(anyArticle(site)).body();

    assertThat(new String(page, GBK)).contains("2024").contains("数据").doesNotContain("\uFFFD");
    assertThat(new String(page, UTF_8)).contains("\uFFFD");
  }

  @Test
  void losesNoCharacterInGbk() {
    for (DemoSite site : DemoSites.load()) {
      if (site.field("charset", "UTF-8").equals("GBK")) {
        for (DemoArticle article : site.articles()) {
          String text = String.join("", article.paragraphs()) + article.fields();
          assertThat(GBK.newEncoder().canEncode(text)).as(article.slug()).isTrue();
        }
      }
    }
  }

  @Test
  void answersNotModifiedToTheEtagItSent() throws Exception {
    String address = anyArticle("wire");
    String etag = get(address).headers().firstValue("ETag").orElseThrow();

    var again = get(address, "If-None-Match", etag);
    var other = get(address, "If-None-Match", "\"other\"");

    assertThat(again.statusCode()).isEqualTo(304);
    assertThat(again.body()).isEmpty();
    assertThat(other.statusCode()).isEqualTo(200);
  }

  @Test
  void answersNotModifiedToTheDateItSent() throws Exception {
    String address = web.home("tech") + "feed.atom";
    String date = get(address).headers().firstValue("Last-Modified").orElseThrow();

    assertThat(date).isEqualTo("Thu, 30 May 2024 02:25:00 GMT");
    assertThat(get(address, "If-Modified-Since", date).statusCode()).isEqualTo(304);
  }

  @Test
  void packsWhenAsked() throws Exception {
    String address = anyArticle("finance");
    var packed = get(address, "Accept-Encoding", "br, gzip");

    assertThat(packed.headers().firstValue("Content-Encoding")).contains("gzip");
    try (var in = new GZIPInputStream(new ByteArrayInputStream(packed.body()))) {
      assertThat(in.readAllBytes()).isEqualTo(get(address).body());
    }
  }

  @Test
  void forbidsThePreviewByRobots() throws Exception {
    String robots = text(web.home("notes") + "robots.txt", UTF_8);
    String sitemap = text(web.home("notes") + "sitemap.xml", UTF_8);

    assertThat(robots).isEqualTo("User-agent: *\nDisallow: /preview/\n");
    assertThat(sitemap).contains("/preview/draft-0601");
  }

  @Test
  void allowsEverythingElsewhere() throws Exception {
    assertThat(text(web.home("wire") + "robots.txt", UTF_8))
        .isEqualTo("User-agent: *\nDisallow:\n");
  }

  @ParameterizedTest
  @CsvSource({"wire, rss.xml", "tech, feed.atom", "notes, sitemap.xml"})
  void sendsWellFormedXml(String site, String path) throws Exception {
    parseXml(get(web.home(site) + path).body());
  }

  @Test
  void sendsOneFeedThatIsNoXml() throws Exception {
    byte[] broken = get(web.home("tech") + "old.xml").body();

    assertThatThrownBy(() -> parseXml(broken)).isInstanceOf(SAXParseException.class);
  }

  @Test
  void reprintsOneEventOnThreeSitesAndTellsItInOtherWordsOnTwo() throws Exception {
    List<URI> pages = web.expectations().reprintedEvent();
    int reprints = 0;
    for (URI page : pages) {
      Charset charset = page.toString().startsWith(web.home("portal").toString()) ? GBK : UTF_8;
      reprints += text(page.toString(), charset).contains("最快232毫秒") ? 1 : 0;
    }

    assertThat(pages).hasSize(5);
    assertThat(reprints).isEqualTo(3);
  }

  @Test
  void tellsTheNewPolicyByGovernmentPressAndInterpretation() throws Exception {
    var expected = web.expectations();
    String page = text(expected.policyArticle().toString(), UTF_8);

    assertThat(expected.policyReports()).hasSize(4).contains(expected.policyArticle());
    assertThat(page).contains("发文机关").contains("发布日期").contains("要点.docx");
  }

  @Test
  void showsTheHeadTableOfANumberedDocument() throws Exception {
    String page = text(web.home("gov") + "zwgk/202405/t20240520_660.html", UTF_8);

    assertThat(page)
        .contains("<b>发文字号：</b></td><td>发改数据〔2024〕660号</td>")
        .contains("<b>成文日期：</b></td><td>2024年5月14日</td>");
  }

  @Test
  void attachesADocxAndAPdf() throws Exception {
    byte[] docx = get(web.home("gov") + "zwgk/202405/P020240529.docx").body();
    byte[] pdf = get(web.home("gov") + "zwgk/202405/P020240520660.pdf").body();

    try (var zip = new ZipInputStream(new ByteArrayInputStream(docx))) {
      assertThat(zip.getNextEntry()).isNotNull();
    }
    assertThat(new String(pdf, StandardCharsets.ISO_8859_1))
        .startsWith("%PDF-1.4")
        .contains("%%EOF");
  }

  @Test
  void refusesAPortThatIsTaken() throws Exception {
    try (var free = DemoWeb.start()) {
      int port = free.home("wire").getPort();
      assertThatThrownBy(() -> DemoWeb.start(port)).isInstanceOf(IOException.class);
    }
  }

  @Test
  void describesItselfInACatalogueThatIngestReads() {
    var catalogue = SourceCatalogue.parse(web.sourcesYaml(), "demo");

    assertThat(catalogue.enabled()).hasSize(web.expectations().sources());
    assertThat(catalogue.find("数据交易公告栏").orElseThrow().listing().url())
        .isEqualTo(web.home("exchange").resolve("notice/"));
    assertThat(catalogue.allowedPrivateHosts())
        .hasSize(8)
        .allMatch(h -> h.startsWith("127.0.0.1:"));
  }

  @Test
  void refusesToPost() throws Exception {
    var request =
        HttpRequest.newBuilder(web.home("wire")).POST(HttpRequest.BodyPublishers.noBody()).build();

    var response = CLIENT.send(request, HttpResponse.BodyHandlers.discarding());

    assertThat(response.statusCode()).isEqualTo(405);
  }

  @Test
  void keepsOneWatchForNationalDocuments() {
    var watches = DemoSubscriptions.all(List.of());

    assertThat(watches).hasSize(1);
    assertThat(watches.getFirst().form()).isNotNull();
    assertThat(watches.getFirst().since()).isBefore(DemoWeb.NOW);
  }

  private static Set<String> listedAddresses() throws Exception {
    var out = new LinkedHashSet<String>();
    for (DemoSite site : DemoSites.load()) {
      String base = web.home(site.key()).toString();
      var lists = new ArrayList<>(List.of(site.field("list", "").split(" ")[0].substring(1)));
      if (site.listSize() < site.articles().size()) {
        lists.add("news/index_2.html");
      }
      for (String list : lists) {
        String text = text(base + list, Charset.forName(site.field("charset", "UTF-8")));
        for (DemoArticle article : site.articles()) {
          if (text.contains(site.path(article))) {
            out.add(base + site.path(article).substring(1));
          }
        }
      }
    }
    return out;
  }

  private static String anyArticle(String site) {
    DemoSite found =
        DemoSites.load().stream().filter(s -> s.key().equals(site)).findFirst().orElseThrow();
    return web.home(site) + found.path(found.articles().getFirst()).substring(1);
  }

  private static void parseXml(byte[] xml) throws Exception {
    var factory = DocumentBuilderFactory.newInstance();
    factory.setFeature("http://apache.org/xml/features/disallow-doctype-decl", true);
    var builder = factory.newDocumentBuilder();
    builder.setErrorHandler(null);
    assertThat(builder.parse(new ByteArrayInputStream(xml)).getDocumentElement()).isNotNull();
  }

  private static String text(String address, Charset charset) throws Exception {
    return new String(get(address).body(), charset);
  }

  private static HttpResponse<byte[]> get(String address, String... headers) throws Exception {
    var request = HttpRequest.newBuilder(URI.create(address));
    if (headers.length > 0) {
      request.headers(headers);
    }
    return CLIENT.send(request.build(), HttpResponse.BodyHandlers.ofByteArray());
  }
}
