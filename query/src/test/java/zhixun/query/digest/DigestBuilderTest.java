package zhixun.query.digest;

import static java.util.Objects.requireNonNull;
import static org.assertj.core.api.Assertions.assertThat;
import static zhixun.query.digest.Fixture.article;

import java.time.YearMonth;
import java.util.List;
import org.junit.jupiter.api.Test;
import zhixun.contract.event.Category;
import zhixun.contract.event.StoryId;

class DigestBuilderTest {
  private static final DigestRequest MAY = DigestRequest.of(Period.of(YearMonth.of(2024, 5)));

  private static Digest build(Fixture fixture) {
    return new DigestBuilder().build(MAY, fixture.archive());
  }

  @Test
  void putsOneEventInOneRowOfItsTableNewestFirst() {
    Digest digest = build(Fixture.month());

    assertThat(digest.table(Category.LLM_DOMESTIC).rows())
        .extracting(r -> r.story().value())
        .containsExactly("ernie", "hunyuan", "qwen");
    assertThat(digest.tables()).extracting(DigestTable::code).isEqualTo(Category.tables());
  }

  @Test
  void fillsColumnsFromFactsWithTheirSentence() {
    DigestRow row = build(Fixture.month()).table(Category.LLM_FOREIGN).rows().getFirst();

    assertThat(row.printed("maker")).isEqualTo("OpenAI");
    assertThat(row.printed("models")).isEqualTo("GPT-4o");
    Evidence evidence = row.cells().getOrDefault("models", List.of()).getFirst().evidence();
    assertThat(evidence).isNotNull().extracting(Evidence::key).isEqualTo("a1");
  }

  @Test
  void writesTheTextInWholeSentencesWithoutReportersAndSlogans() {
    DigestRow row = build(Fixture.month()).table(Category.LLM_FOREIGN).rows().getFirst();

    assertThat(requireNonNull(row.text()).value())
        .startsWith("OpenAI 于北京时间 5 月 14 日凌晨发布多模态模型 GPT-4o")
        .doesNotContain("记者", "公众号")
        .matches("(?s).*[。”]");
  }

  @Test
  void marksAnEventThatLiesOutsideTheMonth() {
    DigestRow row = build(Fixture.month()).table(Category.POLICY).rows().getFirst();

    assertThat(row.inMonth()).isFalse();
    assertThat(row.flags()).contains(RowFlag.OUT_OF_PERIOD, RowFlag.LATE);
  }

  @Test
  void neverPrintsMachineMadeWords() {
    DigestRow row = build(Fixture.month()).table(Category.FRONTIER_PRODUCT).rows().getFirst();

    assertThat(row.text()).isNull();
    assertThat(row.flags()).contains(RowFlag.HEADLINE_ONLY);
  }

  @Test
  void keepsALikelyTwinOutOfTheRowsAndMarksIt() {
    Fixture fixture =
        Fixture.month()
            .story(
                "gpt-again",
                Category.LLM_FOREIGN,
                "2024-05-14",
                0.1,
                article("a9", "辛网", "2024-05-15", "OpenAI 发布 GPT-4o 多模态模型，网友热议", ""));

    DigestTable table = build(fixture).table(Category.LLM_FOREIGN);

    assertThat(table.rows()).extracting(DigestRow::story).containsExactly(new StoryId("gpt"));
    assertThat(table.more().getFirst().flags()).contains(RowFlag.POSSIBLE_TWIN);
  }

  @Test
  void capsATableAndKeepsTheRestRanked() {
    var fixture = new Fixture();
    for (int i = 0; i < 20; i++) {
      String name =
          "第" + (char) ('甲' + i * 37) + (char) ('丁' + i * 53) + "家公司" + (char) ('千' + i * 71);
      fixture.story(
          "s" + i,
          Category.CHIPS_SERVERS,
          "2024-05-10",
          i / 20.0,
          article("k" + i, "来源", "2024-05-10", name, ""));
    }

    DigestTable table = build(fixture).table(Category.CHIPS_SERVERS);

    assertThat(table.rows()).hasSize(15);
    assertThat(table.more()).extracting(r -> r.story().value()).startsWith("s4", "s3");
  }

  @Test
  void findsTheSpreadingActAsATheme() {
    Digest digest = build(Fixture.month());

    assertThat(digest.headline()).contains("3家降价");
    assertThat(digest.themes().getFirst().steps()).hasSizeGreaterThanOrEqualTo(1);
  }

  @Test
  void saysThatThereIsNoMarketDataInsteadOfInventingSome() {
    assertThat(build(Fixture.month()).notes()).anyMatch(n -> n.contains("未提供行情数据"));
    assertThat(build(Fixture.month()).market()).isNull();
  }

  @Test
  void buildsAnEmptyMonth() {
    Digest digest = build(new Fixture());

    assertThat(digest.tables()).allMatch(t -> t.rows().isEmpty());
    assertThat(digest.notes()).anyMatch(n -> n.contains("没有任何事件"));
  }
}
