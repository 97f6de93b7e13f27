package zhixun.query.digest;

import static org.assertj.core.api.Assertions.assertThat;
import static zhixun.query.digest.Fixture.decision;

import java.time.YearMonth;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import zhixun.contract.event.ArticleId;
import zhixun.contract.event.Category;
import zhixun.contract.event.Decision;
import zhixun.contract.event.Decision.Kind;

class DecisionsTest {
  private static Digest build(Decision... decisions) {
    var request =
        DigestRequest.of(Period.of(YearMonth.of(2024, 5))).with(Arrays.asList(decisions), null);
    return new DigestBuilder().build(request, Fixture.month().archive());
  }

  @Test
  void aRejectedRowIsGoneUntilItIsUndone() {
    var reject = decision("1", Kind.REJECT_ROW, "llm_domestic/ernie", Map.of());
    var undo = decision("2", Kind.UNDO, "llm_domestic/ernie", Map.of("decision", "1"));

    assertThat(Rows.ids(build(reject), Category.LLM_DOMESTIC)).doesNotContain("ernie");
    assertThat(Rows.ids(build(reject, undo), Category.LLM_DOMESTIC)).contains("ernie");
  }

  @Test
  void aMovedRowStandsInTheOtherTable() {
    var move = decision("1", Kind.MOVE_ROW, "llm_foreign/gpt", Map.of("table", "frontier_tech"));

    Digest digest = build(move);

    assertThat(Rows.ids(digest, Category.LLM_FOREIGN)).isEmpty();
    assertThat(Rows.ids(digest, Category.FRONTIER_TECH)).containsExactly("gpt");
  }

  @Test
  void anEditedCellKeepsTheMachinesValueBeside() {
    var edit =
        decision(
            "1",
            Kind.EDIT_CELL,
            "llm_domestic/ernie",
            Map.of("column", "models", "value", "ERNIE Lite"));

    DigestRow row = Rows.row(build(edit), Category.LLM_DOMESTIC, "ernie");

    Cell cell = row.cells().getOrDefault("models", List.of()).getFirst();
    assertThat(cell.value()).isEqualTo("ERNIE Lite");
    assertThat(cell.edit()).isNotNull().extracting(Cell.Edit::original).isEqualTo("ERNIE Speed");
    assertThat(row.flags()).contains(RowFlag.EDITED);
  }

  @Test
  void aPinnedRowIsMarkedAndAReorderedOneStandsWhereItWasPut() {
    var pin = decision("1", Kind.PIN_ROW, "llm_domestic/qwen", Map.of());
    var order = decision("2", Kind.REORDER_ROW, "llm_domestic/qwen", Map.of("position", "1"));

    Digest digest = build(pin, order);

    assertThat(Rows.ids(digest, Category.LLM_DOMESTIC)).startsWith("qwen");
    assertThat(Rows.row(digest, Category.LLM_DOMESTIC, "qwen").flags()).contains(RowFlag.PINNED);
  }

  @Test
  void mergedRowsBecomeOneWithAllArticles() {
    var merge = decision("1", Kind.MERGE_STORIES, "llm_domestic/hunyuan", Map.of("into", "ernie"));

    Digest digest = build(merge);

    assertThat(Rows.ids(digest, Category.LLM_DOMESTIC)).doesNotContain("hunyuan");
    assertThat(Rows.row(digest, Category.LLM_DOMESTIC, "ernie").articles()).hasSize(2);
  }

  @Test
  void aMergeThatNamesTheStoryAloneHoldsForEveryMonth() {
    var merge =
        new Decision(
            "1",
            Kind.MERGE_STORIES,
            "hunyuan",
            Map.of("into", "ernie"),
            null,
            "王分析师",
            java.time.Instant.EPOCH);

    assertThat(Rows.ids(build(merge), Category.LLM_DOMESTIC)).doesNotContain("hunyuan");
  }

  @Test
  void aSplitOffArticleGetsARowOfItsOwn() {
    String article = ArticleId.ofImport("乙网", "a2").value();
    var split = decision("1", Kind.SPLIT_STORY, "llm_foreign/gpt", Map.of("articles", article));

    DigestTable table = build(split).table(Category.LLM_FOREIGN);

    assertThat(table.rows().size() + table.more().size()).isEqualTo(2);
  }

  @Test
  void theAnalystsTextStandsInItsSlot() {
    var text = decision("1", Kind.WRITE_TEXT, "text/advice", Map.of("text", "关注算力。"));

    assertThat(build(text).slots())
        .filteredOn(s -> s.name().equals("advice"))
        .singleElement()
        .satisfies(s -> assertThat(s.text()).isEqualTo("关注算力。"))
        .satisfies(s -> assertThat(s.by()).isEqualTo("王分析师"));
  }

  @Test
  void decisionsOfAnotherMonthHaveNoEffect() {
    var reject =
        new Decision(
            "1",
            Kind.REJECT_ROW,
            "digest/2024-04/llm_foreign/gpt",
            Map.of(),
            null,
            "王",
            Fixture.NOW);

    assertThat(Rows.ids(build(reject), Category.LLM_FOREIGN)).containsExactly("gpt");
  }
}
