package zhixun.classify;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import org.junit.jupiter.api.Assertions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import zhixun.contract.event.Arrival;
import zhixun.contract.event.Article;
import zhixun.contract.event.Category;
import zhixun.contract.event.ClassifiedArticle;
import zhixun.contract.item.Item;

class ArticleClassifierTest {
  private static final ArticleClassifier CLASSIFIER = ArticleClassifier.load();

  @ParameterizedTest(name = "{0} is {1}")
  @CsvSource({
    "阿里云宣布通义千问主力模型大幅降价, llm_domestic",
    "OpenAI 正式发布 GPT-4o 多模态模型，向所有用户免费开放, llm_foreign",
    "国家数据局印发《数字中国建设2024年工作要点清单》的通知, policy",
    "智能机器人公司宣布完成5亿元B轮融资，红杉中国领投, funding",
    "英伟达新一代 GPU 开始量产，HBM3E 供不应求, chips_servers",
    "人形机器人新品发布：售价9.9万元起，即日开启预订, frontier_product",
    "周末天气晴好，多地迎来赏花热潮, irrelevant"
  })
  void putsPlainHeadlinesIntoTheirTables(String title, String category) {
    var classified = CLASSIFIER.classify(article(title, ""));

    assertThat(classified.labels().primary()).isEqualTo(Category.ofCode(category));
    assertThat(classified.labels().reasons()).isNotEmpty();
  }

  @Test
  void weighsAPrimaryDocumentOverAWeatherReport() {
    var document = CLASSIFIER.classify(article("国家数据局印发《数据流通安全治理方案》", ""));
    var weather = CLASSIFIER.classify(article("周末天气晴好，多地迎来赏花热潮", ""));

    assertThat(document.importance()).isGreaterThan(0.4);
    assertThat(document.importanceReasons()).contains("新进展 +10");
    assertThat(weather.importance()).isZero();
  }

  @Test
  void classifiesBadInputToo() {
    for (Article article :
        new Article[] {
          article("", "只有正文的快讯：公司发布新模型。"),
          article("啊".repeat(500), "啊".repeat(260_000)),
          article("\u0001\u0002\u0003标题", "\u0000".repeat(1000)),
          article("!!!", "……"),
          article("😀".repeat(100), "\ud83d")
        }) {
      var classified =
          Assertions.assertTimeoutPreemptively(
              Duration.ofSeconds(20), () -> CLASSIFIER.classify(article));
      assertThat(classified.labels().scores()).hasSize(Category.values().length);
    }
  }

  @Test
  void saysThatItRunsWithoutAnEncoder() {
    assertThat(CLASSIFIER.model()).isNotBlank();
  }

  @Test
  void stagePublishesOneForOne() {
    var published = new ArrayList<ClassifiedArticle>();
    var stage = new ClassifyStage(CLASSIFIER, published::add);
    var article = article("腾讯混元大模型上线", "");

    stage.process(article);
    stage.process(article);

    assertThat(published).hasSize(2);
    assertThat(published.get(0)).isEqualTo(published.get(1));
  }

  private static Article article(String title, String body) {
    return new Item("key", "2024-05-20", title, body, "测试社", null, null)
        .toArticle(Instant.EPOCH, Arrival.IMPORT);
  }
}
