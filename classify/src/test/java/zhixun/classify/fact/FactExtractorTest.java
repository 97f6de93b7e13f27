package zhixun.classify.fact;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import zhixun.classify.term.Dictionary;
import zhixun.contract.event.Arrival;
import zhixun.contract.event.Article;
import zhixun.contract.event.Category;
import zhixun.contract.event.Fact;
import zhixun.contract.event.FactType;
import zhixun.contract.event.Labels;
import zhixun.contract.item.Item;

class FactExtractorTest {
  private static final Instant NOW = Instant.parse("2024-05-21T02:00:00Z");
  private static final FactExtractor EXTRACTOR = new FactExtractor(Dictionary.load());

  @ParameterizedTest(name = "{0}")
  @CsvSource({
    "星河智芯完成数千万元天使轮融资, 星河智芯, 天使轮, 数千万元",
    "AI安全公司 Nightwall 获得 3000万美元 B轮融资, Nightwall, B轮, 3000万美元",
    "「云岭数据」完成近3亿元Pre-A轮融资｜首发, 云岭数据, Pre-A轮, 近3亿元",
    "OpenAI 以 12 亿美元收购初创公司 Quietbase, Quietbase, 收购, 12 亿美元",
  })
  void readsAFinancingFromItsTitle(String title, String company, String round, String amount) {
    var flat = FlatFacts.of(facts(Category.FUNDING, title, ""));

    assertThat(flat)
        .containsEntry("company", company)
        .containsEntry("round", round)
        .containsEntry("amount", amount);
  }

  @Test
  void readsInvestorsWithTheirRoles() {
    var facts = facts(Category.FUNDING, "星河智芯完成亿元A轮融资", "近日，星河智芯完成亿元A轮融资，由晴川资本领投，白桦创投、远帆基金跟投。");

    assertThat(facts)
        .filteredOn(f -> f.type() == FactType.INVESTOR)
        .extracting(Fact::value, f -> f.attributes().get("role"))
        .containsExactly(
            org.assertj.core.groups.Tuple.tuple("晴川资本", "领投"),
            org.assertj.core.groups.Tuple.tuple("白桦创投", "跟投"),
            org.assertj.core.groups.Tuple.tuple("远帆基金", "跟投"));
  }

  @ParameterizedTest(name = "{0}")
  @CsvSource({
    "国家数据局印发《云岭数据流通行动计划》, 国家数据局, 云岭数据流通行动计划, 行动计划",
    "工信部就《星河标识办法（征求意见稿）》公开征求意见, 工信部, 星河标识办法（征求意见稿）, 征求意见稿",
    "苏州市数据局等三部门发布《苏州市数据产品登记指引》, 苏州市数据局等三部门, 苏州市数据产品登记指引, 指引",
  })
  void readsADocumentItsIssuerAndItsKind(
      String title, String issuer, String document, String kind) {
    var flat = FlatFacts.of(facts(Category.POLICY, title, ""));

    assertThat(flat)
        .containsEntry("issuer", issuer)
        .containsEntry("document", document)
        .containsEntry("kind", kind);
  }

  @ParameterizedTest(name = "{0}")
  @CsvSource({
    "OpenAI发布GPT-4o mini, OpenAI, GPT-4o mini",
    "阿里云开源Qwen2-72B-Instruct, 阿里云, Qwen2-72B-Instruct",
    "百度推出文心大模型4.0 Turbo, 百度, 文心大模型4.0 Turbo",
  })
  void readsAModelWithItsVersion(String title, String maker, String model) {
    var flat = FlatFacts.of(facts(Category.LLM_DOMESTIC, title, ""));

    assertThat(flat).containsEntry("maker", maker).containsEntry("models", List.of(model));
  }

  @Test
  void pointsEveryFactAtTheWordsItCameFrom() {
    String body = "近日，星河智芯完成亿元A轮融资，由晴川资本领投。";

    for (Fact fact : facts(Category.FUNDING, "星河智芯获投", body)) {
      var span = java.util.Objects.requireNonNull(fact.span());
      String text = span.field() == zhixun.contract.event.Span.Field.TITLE ? "星河智芯获投" : body;
      assertThat(text.substring(span.start(), span.end())).isEqualTo(fact.value());
      assertThat(span.sentence()).contains(fact.value());
    }
  }

  @ParameterizedTest(name = "{0}")
  @CsvSource({
    "谷歌计划向Nightwall投资最高400亿美元, Nightwall, 谷歌",
    "英伟达宣布收购Quietbase, Quietbase, 英伟达",
  })
  void tellsWhoPaysFromWhoReceives(String title, String company, String investor) {
    var flat = FlatFacts.of(facts(Category.FUNDING, title, ""));

    assertThat(flat)
        .containsEntry("company", company)
        .containsEntry("investors", List.of(investor));
  }

  @Test
  void namesNoModelThatIsOnlyComparedWith() {
    var flat = FlatFacts.of(facts(Category.LLM_DOMESTIC, "百度发布文心大模型4.0，超越GPT-4", ""));

    assertThat(flat).containsEntry("models", List.of("文心大模型4.0"));
  }

  @Test
  void inventsNothingWhereTheTextIsSilent() {
    assertThat(facts(Category.FUNDING, "大会在福州开幕", "来宾参观了展区。")).isEmpty();
  }

  private static List<Fact> facts(Category category, String title, String body) {
    Article article =
        new Item("k", "2024-05-20", title, body, "测试社", null, null).toArticle(NOW, Arrival.IMPORT);
    var labels = new Labels(category, List.of(), Map.of(category, 1.0), List.of(), "test");
    return EXTRACTOR.extract(article, labels, List.of());
  }
}
