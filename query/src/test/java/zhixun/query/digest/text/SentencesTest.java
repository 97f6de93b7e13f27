package zhixun.query.digest.text;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import zhixun.query.digest.text.Sentences.Sentence;

class SentencesTest {
  @ParameterizedTest(name = "{0}")
  @CsvSource({
    "甲发布模型。乙随后降价。, 甲发布模型。|乙随后降价。",
    "他说：“今天发布。明天开源。”现场鼓掌。, 他说：“今天发布。明天开源。”|现场鼓掌。",
    "价格为 0.5 元。版本是 V2.5 版。, 价格为 0.5 元。|版本是 V2.5 版。",
    "真的吗？！是的。, 真的吗？！|是的。"
  })
  void cutsAtEndMarksOutsideQuotes(String body, String expected) {
    assertThat(Sentences.of(body))
        .extracting(Sentence::text)
        .isEqualTo(Arrays.asList(expected.split("\\|")));
  }

  @Test
  void aLineWithoutEndMarkIsNoWholeSentence() {
    assertThat(Sentences.of("第一节 背景\n公司成立。"))
        .extracting(Sentence::whole)
        .containsExactly(false, true);
  }
}
