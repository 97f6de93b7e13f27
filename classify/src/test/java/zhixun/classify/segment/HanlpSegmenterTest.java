package zhixun.classify.segment;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Assertions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import zhixun.contract.text.Word;

class HanlpSegmenterTest {
  private final HanlpSegmenter segmenter =
      new HanlpSegmenter(List.of("通义千问", "智谱AI", "百川", "英伟达", "上海数据交易所"), "test");

  @ParameterizedTest(name = "{1} stays whole in {0}")
  @CsvSource({
    "OpenAI 发布 GPT-4o 模型, gpt-4o",
    "阿里开源Qwen2-72B, qwen2-72b",
    "智谱GLM-4-9B来了, glm-4-9b",
    "H20芯片出货, h20",
    "CTDIA2024大会召开, ctdia2024",
    "DeepSeek-V2降价, deepseek-v2",
    "ＧＰＴ－４ｏ上线, gpt-4o",
    "阿里云通义千问大模型降价, 通义千问",
    "智谱ai完成融资, 智谱ai",
    "輝達與英偉達發佈新品, 英伟达",
    "在上海数据交易所挂牌, 上海数据交易所"
  })
  void keepsNamesWhole(String text, String name) {
    assertThat(segmenter.segment(text)).extracting(Word::text).contains(name);
  }

  @Test
  void givesOffsetsOfTheTextAsWritten() {
    String text = "據悉，ＧＰＴ－４ｏ 與通義千問同日降價。";

    for (Word word : segmenter.segment(text)) {
      String written = text.substring(word.start(), word.end());
      assertThat(zhixun.contract.text.Folding.fold(written)).isEqualTo(word.text());
    }
  }

  @Test
  void cutsWordsThatFollowEachOtherWithoutOverlap() {
    var words = segmenter.segment("国家数据局印发《“数据要素×”三年行动计划（2024—2026年）》，提出12项行动。");

    assertThat(words).isNotEmpty();
    for (int i = 1; i < words.size(); i++) {
      assertThat(words.get(i).start()).isGreaterThanOrEqualTo(words.get(i - 1).end());
    }
    assertThat(words).extracting(Word::text).contains("数据", "行动");
  }

  @Test
  void readsTenMegabytesOfOneCharacterInTime() {
    String text = "啊".repeat(3_500_000);

    Assertions.assertTimeoutPreemptively(
        Duration.ofSeconds(50), () -> assertThat(segmenter.segment(text)).isNotEmpty());
  }

  @Test
  void leavesControlCharactersOut() {
    assertThat(segmenter.segment("\u0000\u0007大\u0001模型\u200b"))
        .extracting(Word::text)
        .containsExactly("大", "模型");
  }

  @Test
  void saysTheSameOnManyThreads() {
    var texts = IntStream.range(0, 200).mapToObj(i -> "第" + i + "家企业接入通义千问与GPT-4o服务").toList();
    var fresh = new HanlpSegmenter(List.of("通义千问"), "fresh");
    var alone = texts.stream().map(t -> fresh.segment(t)).toList();

    assertThat(
            texts.parallelStream()
                .map(t -> new HanlpSegmenter(List.of("通义千问"), "x").segment(t))
                .limit(20)
                .toList())
        .isEqualTo(alone.subList(0, 20));
    assertThat(texts.parallelStream().map(fresh::segment).toList()).isEqualTo(alone);
  }
}
