package zhixun.classify.fact;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import zhixun.contract.event.Arrival;
import zhixun.contract.event.Article;
import zhixun.contract.item.Item;

class EventDateExtractorTest {
  private static final Instant NOW = Instant.parse("2024-05-21T02:00:00Z");
  private final EventDateExtractor extractor = new EventDateExtractor();

  @ParameterizedTest(name = "{0} is {1}")
  @CsvSource({
    "昨日，大会开幕, 2024-05-20",
    "今天发布, 2024-05-21",
    "5月18日，中心揭牌, 2024-05-18",
    "记者19日获悉, ''",
    "财联社19日电, 2024-05-19",
    "30日消息，新规公布, 2024-04-30",
    "2024年5月1日发布, 2024-05-01",
    "12月31日发布, ''",
    "将于5月22日举行, ''",
  })
  void resolvesTheDayAgainstThePublishTime(String body, String day) {
    var found = extractor.extract(article(body)).map(e -> e.date().text()).orElse("");

    assertThat(found).isEqualTo(day);
  }

  @ParameterizedTest
  @ValueSource(strings = {"2月30日消息", "平台上线", "截至5月20日，已有多家"})
  void takesNoDayFromOtherWords(String body) {
    assertThat(extractor.extract(article(body))).isEmpty();
  }

  private static Article article(String body) {
    return new Item("k", "2024-05-21", "标题", body, "测试社", null, null)
        .toArticle(NOW, Arrival.IMPORT);
  }
}
