package zhixun.index.analysis;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ExactTextTest {
  @ParameterizedTest(name = "{0} is {1}")
  @CsvSource({
    "智谱发布GLM-4, 智 谱 发 布 glm 4",
    "ＧＰＴ－４ｏ mini, gpt 4 o mini",
    "輝達財報, 辉 达 财 报",
    "H20与H200, h 20 与 h 200",
    "《方案》：2.5亿, 方 案 2 5 亿",
    "Pokémon, pok é mon",
  })
  void cutsAtEveryBorderThatAPhraseCanHave(String text, String pieces) {
    assertThat(ExactText.of(text).terms()).containsExactly(pieces.split(" "));
  }

  @ParameterizedTest(name = "{0} keeps {1} whole")
  @CsvSource({"发布GLM-4模型, glm4", "Qwen2.5版, qwen2.5", "CogVLM2, cogvlm2", "gpt_4.o, gpt4o"})
  void keepsJoinedRunsWhole(String text, String whole) {
    assertThat(ExactText.of(text).wholes())
        .singleElement()
        .extracting(ExactText.Whole::text)
        .isEqualTo(whole);
  }

  @Test
  void placesPiecesOnTheTextAsGiven() {
    String text = "🚀 𠮷野家ＧＰＴ!";

    var places =
        ExactText.of(text).pieces().stream().map(p -> text.substring(p.start(), p.end())).toList();

    assertThat(places).containsExactly("𠮷", "野", "家", "ＧＰＴ");
  }

  @Test
  void cutsAnEndlessRun() {
    assertThat(ExactText.of("a".repeat(1_000)).pieces())
        .allMatch(p -> p.text().length() <= ExactText.MAX_PIECE);
  }
}
