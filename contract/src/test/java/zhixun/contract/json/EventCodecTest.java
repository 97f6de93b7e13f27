package zhixun.contract.json;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import org.junit.jupiter.api.Test;
import zhixun.contract.event.Arrival;
import zhixun.contract.event.Article;
import zhixun.contract.item.Item;
import zhixun.contract.topic.RejectedEventException;

class EventCodecTest {
  private static final Article ARTICLE =
      new Item("k1", "2024-05-21", "标题", "正文", "测试社", "http://www.example.cn/a", null)
          .toArticle(Instant.parse("2024-05-31T10:00:00Z"), Arrival.IMPORT);

  private final EventCodec<Article> codec = new EventCodec<>(Article.class);

  @Test
  void readsBackWhatItWrote() throws Exception {
    assertThat(codec.decode(codec.encode(ARTICLE))).isEqualTo(ARTICLE);
  }

  @Test
  void leavesOutFieldsThatItDoesNotKnow() throws Exception {
    String json = new String(codec.encode(ARTICLE), StandardCharsets.UTF_8);
    String newer = json.replace("\"title\":", "\"mood\":\"calm\",\"title\":");

    assertThat(codec.decode(newer.getBytes(StandardCharsets.UTF_8))).isEqualTo(ARTICLE);
  }

  @Test
  void refusesANewerSchemaByName() {
    String json = new String(codec.encode(ARTICLE), StandardCharsets.UTF_8);
    String newer = json.replace("\"schema\":1", "\"schema\":2");

    assertThatThrownBy(() -> codec.decode(newer.getBytes(StandardCharsets.UTF_8)))
        .isInstanceOf(RejectedEventException.class)
        .hasMessage("newer schema: schema 2, this build reads up to 1");
  }

  @Test
  void refusesAnEventWithoutTitleAndBody() {
    String json = new String(codec.encode(ARTICLE), StandardCharsets.UTF_8);
    String empty = json.replace("\"标题\"", "\"\"").replace("\"正文\"", "\"\"");

    assertThatThrownBy(() -> codec.decode(empty.getBytes(StandardCharsets.UTF_8)))
        .isInstanceOf(RejectedEventException.class)
        .hasMessageContaining("article without title and body: k1");
  }

  @Test
  void refusesWhatIsNoJson() {
    assertThatThrownBy(() -> codec.decode(new byte[] {1, 2, 3}))
        .isInstanceOf(RejectedEventException.class);
  }
}
