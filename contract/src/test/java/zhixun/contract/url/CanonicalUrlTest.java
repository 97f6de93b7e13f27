package zhixun.contract.url;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import zhixun.contract.json.Json;

class CanonicalUrlTest {
  @ParameterizedTest(name = "{0} is {1}")
  @CsvSource({
    "http://news.example.cn/a.html, https://news.example.cn/a.html",
    "https://www.example.cn/a.html, https://example.cn/a.html",
    "https://m.example.cn/a.html, https://example.cn/a.html",
    "https://m.cn/a.html, https://m.cn/a.html",
    "HTTPS://News.Example.CN/A.html, https://news.example.cn/A.html",
    "http://example.cn:80/a, https://example.cn/a",
    "https://example.cn:443/a, https://example.cn/a",
    "http://example.cn:8080/a, https://example.cn:8080/a",
    "https://example.cn, https://example.cn/",
    "https://example.cn/a/, https://example.cn/a",
    "https://example.cn/b/../a, https://example.cn/a",
    "https://example.cn/a#top, https://example.cn/a",
    "https://example.cn/a?utm_source=x&id=3, https://example.cn/a?id=3",
    "https://example.cn/a?spm=1.2.3&from=timeline, https://example.cn/a",
    "https://example.cn/a?b=2&a=1, https://example.cn/a?a=1&b=2",
    "//example.cn/a, https://example.cn/a",
    "https://example.cn/新闻.html, https://example.cn/新闻.html",
    "https://example.cn/a b, https://example.cn/a%20b",
    "https://example.cn/100%, https://example.cn/100%25",
    "https://mp.weixin.qq.com/s?__biz=B&mid=1&idx=2&sn=c&chksm=d&scene=21, "
        + "https://mp.weixin.qq.com/s?__biz=B&idx=2&mid=1&sn=c",
  })
  void makesOneNameOfAllSpellings(String spelling, String value) {
    assertThat(CanonicalUrl.of(spelling)).map(CanonicalUrl::value).contains(value);
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "javascript:alert(1)", "mailto:a@example.cn", "/a.html", "http://"})
  void knowsWhatIsNoAddress(String spelling) {
    assertThat(CanonicalUrl.of(spelling)).isEmpty();
    assertThatThrownBy(() -> new CanonicalUrl(spelling))
        .isInstanceOf(IllegalArgumentException.class);
  }

  @Test
  void keepsTheAddressThatPeopleFollow() throws Exception {
    var url = new CanonicalUrl("http://www.example.cn/a?utm_source=x");

    var read = Json.MAPPER.readValue(Json.MAPPER.writeValueAsBytes(url), CanonicalUrl.class);

    assertThat(read.link()).isEqualTo("http://www.example.cn/a?utm_source=x");
    assertThat(read).isEqualTo(new CanonicalUrl("https://example.cn/a"));
  }
}
