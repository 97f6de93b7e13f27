package zhixun.ingest.extract;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class DecreesTest {
  @Test
  void keepsTheShortPrefaceOfADecreeThatStandsAboveTheHeadlineOfItsRules() {
    String page =
        """
        <html><head><title>测试条例</title></head><body><table><tr><td><b>标题：</b></td><td>测试数据管理条例</td></tr></table>
        <div id="UCAP-CONTENT"><p>测试市人民政府令</p><p>第7号</p>
        <p>现公布修订后的《测试数据管理条例》，自2019年1月1日起施行。</p><p>市长　李伟</p><p>2018年12月18日</p>
        <p>测试数据管理条例</p><p>第一条　为了管好数据，保护各方的权益，依照有关法律，制定本条例。</p>
        <p>第二条　在本市收集、保存和使用数据的，都要照本条例办理，法律另有规定的从其规定。</p></div></body></html>
        """;
    var found =
        (Extraction.Found) new ArticleExtractor().extract(page.getBytes(UTF_8), "utf-8", null);

    assertThat(found.body()).contains("现公布修订后的");
    assertThat(String.valueOf(found.source())).doesNotContain("施行");
  }
}
