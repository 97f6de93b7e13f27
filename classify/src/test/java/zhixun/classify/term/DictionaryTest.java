package zhixun.classify.term;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import zhixun.contract.event.Mention;
import zhixun.contract.event.Term;
import zhixun.contract.event.TermKind;

class DictionaryTest {
  private static final Dictionary SHIPPED = Dictionary.load();

  @ParameterizedTest(name = "{0} is {1}")
  @CsvSource({
    "輝達, 英伟达",
    "NVIDIA, 英伟达",
    "ＮＶＩＤＩＡ, 英伟达",
    "台積電, 台积电",
    "TSMC, 台积电",
    "工信部, 工业和信息化部",
    "网信办, 中央网信办",
    "上海数交所, 上海数据交易所",
    "北数所, 北京国际大数据交易所",
    "gpt4o, GPT-4o",
    "GPT 4o, GPT-4o",
    "RAG, 检索增强生成",
  })
  void knowsAnEntryByAnyOfItsWrittenForms(String form, String name) {
    assertThat(SHIPPED.lookup(form)).map(Term::name).contains(name);
  }

  @ParameterizedTest(name = "{0} names {1}")
  @CsvSource({
    "英伟达推出H200芯片, H200",
    "Qwen2-72B开源, 通义千问",
    "OpenAI发布GPT-4o, GPT-4o",
    "贵阳大数据交易所上架产品, 贵阳大数据交易所",
    "使用DeepSeek-V2模型, DeepSeek-V2",
  })
  void findsNamesInARunningText(String text, String name) {
    assertThat(SHIPPED.matches(text)).map(m -> m.term().name()).contains(name);
  }

  @ParameterizedTest(name = "{0} does not name {1}")
  @CsvSource({"新款H200上市, H20", "army开始行动, Arm", "gpt-4o发布, GPT-4", "他吃了apples, 苹果"})
  void findsNoNameInsideALongerWord(String text, String name) {
    assertThat(SHIPPED.matches(text)).map(m -> m.term().name()).doesNotContain(name);
  }

  @Test
  void ranksWhatTheTitleNamesFirstAndCountsEveryPlace() {
    var mentions = SHIPPED.mentions("百度发布新模型", "腾讯与百度。腾讯、腾讯也在。");

    assertThat(mentions)
        .containsExactly(
            new Mention("百度", TermKind.COMPANY, true, 2),
            new Mention("腾讯", TermKind.COMPANY, false, 3));
  }

  @Test
  void takesALiveChangeWithoutTouchingTheFormerDictionary() {
    var added = new Term("星河智芯", TermKind.COMPANY, List.of("星河"), "domestic", Map.of());

    var changed = SHIPPED.with(List.of(added));

    assertThat(changed.lookup("星河")).contains(added);
    assertThat(SHIPPED.lookup("星河")).isEmpty();
    assertThat(changed.version()).isNotEqualTo(SHIPPED.version());
  }

  @Test
  void forgetsAnEntryThatIsMarkedRemoved() {
    var removed = new Term("百度", TermKind.COMPANY, List.of(), "", Map.of("removed", "true"));

    assertThat(SHIPPED.with(List.of(removed)).lookup("百度")).isEmpty();
  }

  @Test
  void givesEqualEntriesEqualVersions() {
    assertThat(Dictionary.load().version()).isEqualTo(SHIPPED.version());
    assertThat(SHIPPED.with(List.of()).version()).isEqualTo(SHIPPED.version());
  }

  @Test
  void matchesAWeakEntryOnlyInItsOwnLetters() {
    assertThat(SHIPPED.matches("the meta data")).isEmpty();
    assertThat(SHIPPED.matches("由Meta发布")).map(m -> m.term().name()).containsExactly("Meta");
  }
}
