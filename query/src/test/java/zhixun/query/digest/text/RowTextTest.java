package zhixun.query.digest.text;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class RowTextTest {
  private final RowText rowText = new RowText(60);

  @ParameterizedTest(name = "{0}")
  @CsvSource({
    "新华社北京5月28日电（记者 李四）国家数据局今天发布首批典型案例。, 国家数据局今天发布首批典型案例。",
    "某之家 5 月 29 日消息，国家数据局今天发布首批典型案例。, 国家数据局今天发布首批典型案例。",
    "【某网讯】国家数据局今天发布首批典型案例。, 国家数据局今天发布首批典型案例。",
    "某媒体获悉，国家数据局今天发布首批典型案例。, 国家数据局今天发布首批典型案例。"
  })
  void leavesOutTheDateline(String body, String expected) {
    assertThat(rowText.extract("国家数据局发布首批典型案例", body))
        .map(RowText.Extract::text)
        .contains(expected);
  }

  @Test
  void takesTheParagraphThatTellsTheHeadlineFromARoundup() {
    String body = "甲公司推出新款手机，售价三千元起。\n乙机构开源百亿参数模型，性能接近头部产品。\n丙城市开放夜市一百处，市民很高兴。";

    assertThat(rowText.extract("乙机构开源百亿参数模型", body))
        .map(RowText.Extract::text)
        .get()
        .asString()
        .startsWith("乙机构开源百亿参数模型")
        .doesNotContain("手机");
  }

  @Test
  void neverCutsASentence() {
    String body =
        "甲公司发布大模型，参数达到千亿，支持二十种语言，面向全部开发者免费。".repeat(1) + "该模型由甲公司研究院训练，训练数据超过十万亿词，耗时四个月并使用了五千张加速卡。";

    assertThat(rowText.extract("甲公司发布千亿大模型", body))
        .map(RowText.Extract::text)
        .contains("甲公司发布大模型，参数达到千亿，支持二十种语言，面向全部开发者免费。");
  }

  @Test
  void findsNothingWhereNoSentenceTellsTheEvent() {
    assertThat(rowText.extract("乙机构开源百亿参数模型", "今天天气很好，适合出门散步和读书。")).isEmpty();
  }
}
