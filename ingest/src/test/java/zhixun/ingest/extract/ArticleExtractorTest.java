package zhixun.ingest.extract;

import static java.util.Objects.requireNonNull;
import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import zhixun.contract.event.Picture;
import zhixun.ingest.extract.time.PublishTime;
import zhixun.ingest.extract.time.PublishTime.Origin;

class ArticleExtractorTest {
  private final ArticleExtractor extractor = new ArticleExtractor();

  private Extraction.Found found(String page) {
    return (Extraction.Found) extractor.extract(Pages.utf8(page), null, Pages.ADDRESS);
  }

  private static PublishTime time(Extraction.Found article) {
    return requireNonNull(article.publishedAt(), "publishedAt");
  }

  private static Picture picture(Extraction.Found article) {
    return requireNonNull(article.picture(), "picture");
  }

  @Test
  void readsTheArticleAndNothingElse() {
    var article = found(Pages.news());

    assertThat(article.title()).isEqualTo("星河智能发布大模型星河2.0");
    assertThat(article.body()).isEqualTo(Pages.FIRST + "\n" + Pages.SECOND + "\n" + Pages.THIRD);
    assertThat(article.source()).isEqualTo("某某日报");
    assertThat(article.author()).isEqualTo("李小明");
    assertThat(article.editor()).isEqualTo("王大力");
    assertThat(article.garbled()).isZero();
  }

  @Test
  void trustsTheVisibleTimeOverTheHeads() {
    var time = time(found(Pages.news()));

    assertThat(time.text()).isEqualTo("2024-05-31T08:30:00+08:00");
    assertThat(time.origin()).isEqualTo(Origin.VISIBLE);
    assertThat(time.raw()).isEqualTo("2024年05月31日 08:30");
  }

  @Test
  void takesTheMinuteFromTheHeadWhereThePageShowsTheSameDayOnly() {
    var article = found(Pages.news().replace("2024年05月31日 08:30", "2024-05-31"));

    assertThat(time(article).text()).isEqualTo("2024-05-31T08:31:00+08:00");
  }

  @Test
  void readsTheLeadPicture() {
    assertThat(picture(found(Pages.news())).url()).isEqualTo("https://news.example.cn/img/1.jpg");
  }

  @Test
  void keepsACaptionApartFromTheText() {
    var article =
        found(
            Pages.news()
                .replace(
                    "<p><img src='/img/1.jpg' width=600></p>",
                    "<figure><img data-src='/img/2.jpg'><figcaption>发布会现场</figcaption></figure>"));

    assertThat(picture(article).url()).endsWith("/img/2.jpg");
    assertThat(picture(article).caption()).isEqualTo("发布会现场");
    assertThat(article.body()).doesNotContain("发布会现场");
  }

  @Test
  void readsThePolicyPagesHeadTableVerbatim() {
    var page = found(Pages.policy());

    assertThat(page.pageFields())
        .containsEntry("发文机关", "某某市人民政府")
        .containsEntry("发文字号", "某政发〔2024〕7号")
        .containsEntry("成文日期", "2024年05月20日")
        .containsEntry("主题分类", "科技、教育\\科技")
        .doesNotContainKey("主题词");
    assertThat(page.title()).isEqualTo("某某市人民政府关于支持人工智能产业发展的通知");
    assertThat(time(page).text()).isEqualTo("2024-05-31");
    assertThat(page.body()).startsWith("某某市人民政府关于支持").doesNotContain("索 引 号");
  }

  @Test
  void writesATablesRowOnALine() {
    assertThat(found(Pages.policy()).body()).contains("项目\t上限\n算力券\t200万元");
  }

  @Test
  void findsAttachedFilesByAddressAndByName() {
    assertThat(found(Pages.policy()).attachments())
        .extracting(link -> link.kind() + " " + link.address())
        .containsExactly(
            "pdf https://news.example.cn/a/2024-05-31/P020240531.pdf",
            "docx https://news.example.cn/down?id=7");
  }

  @Test
  void joinsTheNextPage() {
    String paging = "<a href='index_2.html'>下一页</a>";
    var first =
        found(
            Pages.news()
                .replace("</div><div class=related>", paging + "</div><div class=related>"));
    var second = found(Pages.news().replace(Pages.FIRST, "第二页从这里开始，讲的是新模型的定价、配额和服务条款，以及老用户怎样迁移。"));

    assertThat(first.nextPage())
        .isEqualTo(URI.create("https://news.example.cn/a/2024-05-31/index_2.html"));
    assertThat(first.joined(second).body()).startsWith(Pages.FIRST).contains("第二页从这里开始");
    assertThat(first.joined(second).nextPage()).isNull();
  }

  @Test
  void readsAFlashOfOneSentence() {
    var flash =
        found(
            Pages.around(
                "<title>快讯：星河智能完成B轮融资-某某快讯</title>",
                "<h2>快讯：星河智能完成B轮融资</h2><div class=time>2024-05-31 10:02</div>"
                    + "<div class=con>星河智能今日宣布完成5亿元B轮融资，由某某资本领投。</div>"));

    assertThat(flash.title()).isEqualTo("快讯：星河智能完成B轮融资");
    assertThat(flash.body()).isEqualTo("星河智能今日宣布完成5亿元B轮融资，由某某资本领投。");
    assertThat(time(flash).text()).isEqualTo("2024-05-31T10:02:00+08:00");
  }

  @Test
  void readsAnAccountsArticleWithTheTimeInAScript() {
    var article =
        found(
            Pages.around(
                "<meta property='og:title' content='星河2.0上手体验'><title>星河2.0上手体验</title>"
                    + "<script>var ct = \"1717115400\";</script>",
                "<div id=img-content><h2 class=rich_media_title>星河2.0上手体验</h2><div><span class="
                    + "rich_media_meta_nickname><a id=js_name>模型观察</a></span><em>昨天</em></div>"
                    + "<div id=js_content style='visibility: hidden'>"
                    + Pages.paragraphs()
                    + "</div></div>"));

    assertThat(article.source()).isEqualTo("模型观察");
    assertThat(article.author()).isEqualTo("模型观察");
    assertThat(time(article).text()).isEqualTo("2024-05-31T08:30:00+08:00");
    assertThat(time(article).origin()).isEqualTo(Origin.SCRIPT);
  }

  @Test
  void tellsARelativeTimeFromTheTimeOfTheFetch() {
    String page =
        Pages.around(
            "<title>星河智能发布大模型星河2.0</title>",
            "<h1>星河智能发布大模型星河2.0</h1><div class=time>25分钟前</div>" + Pages.paragraphs());
    var article =
        (Extraction.Found)
            extractor.extract(Pages.utf8(page), null, null, Instant.parse("2024-05-31T00:55:10Z"));

    assertThat(time(article).text()).isEqualTo("2024-05-31T08:30:00+08:00");
    assertThat(time(found(page)).origin()).isEqualTo(Origin.ADDRESS);
  }

  @Test
  void joinsADateThatIsSplitOverLines() {
    var article =
        found(
            Pages.around(
                "<title>星河智能发布大模型星河2.0</title>",
                "<h1>星河智能发布大模型星河2.0</h1><div class=year>2024</div><div class=md>05/31</div>"
                    + "<div class=time>08:30</div><div class=content>"
                    + Pages.paragraphs()
                    + "</div>"));

    assertThat(time(article).text()).isEqualTo("2024-05-31T08:30:00+08:00");
  }

  @ParameterizedTest(name = "{1} from {0}")
  @CsvSource({
    "<div>2024-05-31 08:30 来源：某某社 记者：陈晓</div>, 某某社",
    "<div>发表于2024-05-31 08:30| 23次阅读| 来源某某社| 作者陈晓</div>, 某某社",
    "<div>2024-05-31 08:30 某某晚报</div>, 某某晚报",
    "<div>某某晚报 2024-05-31 08:30</div>, 某某晚报",
    "<div>2024-05-31 08:30</div><div>来源：</div><div>某某晚报</div>, 某某晚报",
    "<div>2024-05-31 08:30 <span class=source>某某客户端</span></div>, 某某客户端",
    "<div>（来源：某某网）2024-05-31</div>, 某某网",
  })
  void readsTheSourceInManyForms(String line, String source) {
    var article =
        found(
            Pages.around(
                "<title>星河智能发布大模型星河2.0</title>",
                "<h1>星河智能发布大模型星河2.0</h1>" + line + "<div>" + Pages.paragraphs() + "</div>"));

    assertThat(article.source()).isEqualTo(source);
  }

  @ParameterizedTest(name = "{1} from {0}")
  @CsvSource({
    "某某社北京5月31日电（记者 陈晓 李明）星河智能今天发布新模型，价格下降四成，即日起开放。, 陈晓 李明",
    "某某社北京5月31日电（陈晓、李明）星河智能今天发布新模型，价格下降四成，即日起开放。, 陈晓、李明",
    "【文/某某网专栏作者 陈晓】, 陈晓",
    "本报记者 陈晓, 陈晓",
    "星河智能今天发布新模型，价格下降四成，即日起向企业开放。（陈晓 北京报道）, 陈晓",
    "文丨陈晓, 陈晓",
  })
  void readsTheAuthorInTheText(String line, String author) {
    String text = "<p>" + Pages.SECOND + "</p><p>" + line + "</p>";
    var article =
        found(
            Pages.around(
                "<title>星河智能发布大模型星河2.0</title>",
                "<h1>星河智能发布大模型星河2.0</h1><div>2024-05-31</div><div class=text>" + text + "</div>"));

    assertThat(article.author()).isEqualTo(author);
  }

  @Test
  void leavesTheLineOnReprintingOut() {
    var article = found(Pages.news().replace("责任编辑：王大力", "某某网(www.example.cn)专稿，未经书面授权请勿转载。"));

    assertThat(article.body()).endsWith(Pages.THIRD);
  }

  @Test
  void readsAPageWhoseHeadLiesInItsBody() {
    var article = found("<text id='x'>" + Pages.news());

    assertThat(article.title()).isEqualTo("星河智能发布大模型星河2.0");
  }

  @Test
  void readsGbkWithoutAnyLabel() {
    byte[] page =
        Pages.news().replace("<meta charset=utf-8>", "").getBytes(Charset.forName("GB18030"));

    var article = (Extraction.Found) extractor.extract(page, null, null);

    assertThat(article.charset()).isEqualTo("GB18030");
    assertThat(article.body()).startsWith(Pages.FIRST);
  }

  @Test
  void refusesAListing() {
    String links = "<li><a href=/1>某某公司发布新的大模型产品</a></li>".repeat(40);

    assertThat(
            extractor.extract(Pages.utf8(Pages.around("<title>科技_某某网</title>", links)), null, null))
        .isInstanceOfSatisfying(
            Extraction.NoArticle.class,
            none -> assertThat(none.reason()).isEqualTo(Extraction.Reason.LISTING));
  }

  @Test
  void refusesAShellThatAScriptWouldFill() {
    String page = Pages.around("<title>某某网</title><script>load()</script>", "<div id=app></div>");

    assertThat(extractor.extract(Pages.utf8(page), null, null))
        .isInstanceOfSatisfying(
            Extraction.NoArticle.class,
            none -> assertThat(none.reason()).isEqualTo(Extraction.Reason.SHELL));
  }

  @Test
  void refusesAnEmptyPageAndAPicture() {
    assertThat(extractor.extract(new byte[0], null, null)).isInstanceOf(Extraction.NoArticle.class);
    assertThat(extractor.extract(new byte[] {(byte) 0x89, 'P', 'N', 'G', 13, 10}, null, null))
        .isInstanceOfSatisfying(
            Extraction.NoArticle.class,
            none -> assertThat(none.reason()).isEqualTo(Extraction.Reason.NOT_A_PAGE));
  }

  @Test
  void keepsMojibakeOut() {
    String spaced = Pages.news().replace("<", " <"); // a blank for the half character to swallow
    String twice = new String(Pages.utf8(spaced), Charset.forName("GB18030"));
    byte[] page = twice.replace('\uFFFD', '?').getBytes(StandardCharsets.UTF_8);

    assertThat(extractor.extract(page, "utf-8", null)).isInstanceOf(Extraction.Garbled.class);
  }

  @Test
  void readsVeryDeepPages() {
    String deep = "<div>".repeat(20_000) + Pages.news() + "</div>".repeat(20_000);

    assertThat(extractor.extract(Pages.utf8(deep), null, null)).isNotNull();
  }

  @Test
  void writesAllSevenKeysForAPageWithoutArticle() throws Exception {
    var line = ExtractionLine.of("a.html", extractor.extract(new byte[0], null, null));

    assertThat(zhixun.contract.json.Json.MAPPER.writeValueAsString(line))
        .isEqualTo(
            "{\"file\":\"a.html\",\"charset\":\"UTF-8\",\"title\":null,\"publish_time\":null,"
                + "\"source\":null,\"author\":null,\"body\":null}");
  }
}
