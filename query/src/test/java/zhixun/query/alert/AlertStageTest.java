package zhixun.query.alert;

import static org.assertj.core.api.Assertions.assertThat;
import static zhixun.query.alert.Given.article;

import java.time.Duration;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import zhixun.contract.event.Alert;
import zhixun.contract.event.Arrival;
import zhixun.contract.event.Category;
import zhixun.contract.event.FactType;
import zhixun.contract.event.Subscription;

class AlertStageTest {
  private final List<Alert> alerts = new ArrayList<>();
  private AlertStage stage = stage(AlertSettings.live());

  private AlertStage stage(AlertSettings settings) {
    return new AlertStage(
        alerts::add, Given.CHARACTERS, Given.TERMS, settings, InstantSource.fixed(Given.NOW));
  }

  @AfterEach
  void close() {
    stage.close();
  }

  private void process(Given... articles) {
    for (Given given : articles) {
      stage.process(given.assigned());
    }
  }

  private List<String> keys() {
    return alerts.stream().map(Alert::key).toList();
  }

  @Test
  void anArticleThatMeetsAQueryRaisesAnAlertWithItsReason() {
    stage.subscribe(Given.query("q", "\"出口管制\" 芯片"));
    process(article("a", "芯片出口管制新规公布"), article("b", "芯片涨价"));
    assertThat(keys()).containsExactly("a");
    assertThat(alerts.getFirst().reasons())
        .anyMatch(r -> r.startsWith("标题含") && r.contains("出口管制"));
    assertThat(alerts.getFirst().reasons()).contains("类别：政策法规（0.90）");
  }

  @Test
  void aNameIsMetByItsOtherForms() {
    stage.subscribe(Given.query("q", "公司:英伟达 OR 英伟达"));
    process(article("a", "NVIDIA 公布新芯片"), article("b", "辉达财报"));
    assertThat(keys()).containsExactly("a", "b");
  }

  @Test
  void aStoryIsToldOnce() {
    stage.subscribe(Given.query("q", "人工智能"));
    process(
        article("a", "人工智能办法发布").story("s"),
        article("b", "人工智能办法发布").story("s").reprintOf("a"),
        article("c", "人工智能办法发布了").story("s"));
    assertThat(keys()).containsExactly("a");
  }

  @Test
  void aStoryIsToldAgainForWhatIsNewAndNamed() {
    stage.subscribe(Given.query("q", "人工智能"));
    process(
        article("a", "人工智能办法将发布").story("s"),
        article("b", "人工智能办法发布").story("s").fact(FactType.DOCUMENT_NUMBER, "工信部科〔2024〕1号"),
        article("c", "人工智能办法").story("s").fact(FactType.DOCUMENT_NUMBER, "工信部科〔2024〕1号"));
    assertThat(keys()).containsExactly("a", "b");
    assertThat(alerts.get(1).updates()).isEqualTo(alerts.get(0).id());
    assertThat(alerts.get(1).reasons().getFirst()).isEqualTo("新增：文号");
  }

  @Test
  void twoStoriesAboutOneNamedDocumentAreToldOnce() {
    stage.subscribe(Given.query("q", "人工智能"));
    process(
        article("a", "人工智能文件发布").fact(FactType.DOCUMENT, "人工智能伦理治理指南"),
        article("b", "专家谈人工智能文件").fact(FactType.DOCUMENT, "人工智能伦理治理指南"));
    assertThat(keys()).containsExactly("a");
  }

  @Test
  void nothingIsToldTwiceAfterARestart() {
    stage.subscribe(Given.query("q", "人工智能"));
    Given first = article("a", "人工智能办法发布").story("s");
    Given update = article("b", "人工智能办法").story("s").fact(FactType.DOCUMENT_NUMBER, "1号");
    process(first, update);
    List<Alert> before = List.copyOf(alerts);
    stage.close();
    stage = stage(AlertSettings.live());
    stage.subscribe(Given.query("q", "人工智能"));
    before.forEach(stage::restore);
    process(first, update);
    assertThat(alerts).isEqualTo(before);
  }

  @Test
  void aReplayWithoutRestoreRaisesTheSameIds() {
    stage.subscribe(Given.query("q", "人工智能"));
    process(article("a", "人工智能办法发布"));
    stage.close();
    stage = stage(AlertSettings.live());
    stage.subscribe(Given.query("q", "人工智能"));
    process(article("a", "人工智能办法发布"));
    assertThat(alerts.get(0).id()).isEqualTo(alerts.get(1).id());
  }

  @Test
  void onlyFreshLiveArticlesPush() {
    stage.subscribe(Given.query("q", "人工智能"));
    process(
        article("a", "人工智能一").arrival(Arrival.IMPORT),
        article("b", "人工智能二").arrival(Arrival.BACKFILL),
        article("c", "人工智能三").arrival(Arrival.REPLAY),
        article("d", "人工智能四").published(Given.NOW.minus(Duration.ofDays(3).plusHours(1))),
        article("e", "人工智能五").published(Given.NOW.minus(Duration.ofDays(3).minusHours(1))));
    assertThat(keys()).containsExactly("e");
  }

  @Test
  void inABatchEveryArticleArrivesOnItsOwnDate() {
    stage.close();
    stage = stage(AlertSettings.batch());
    stage.subscribe(Given.query("q", "人工智能"));
    var at = Given.NOW.minus(Duration.ofDays(300));
    process(article("a", "人工智能一").arrival(Arrival.IMPORT).published(at));
    assertThat(alerts.getFirst().raisedAt()).isEqualTo(at);
  }

  @Test
  void aStoppedSubscriptionIsSilentAtOnce() {
    Subscription subscription = Given.query("q", "人工智能");
    stage.subscribe(subscription);
    stage.subscribe(subscription.stopped(subscription.since()));
    process(article("a", "人工智能办法发布"));
    assertThat(alerts).isEmpty();
  }

  @Test
  void aFormAsksForCategoryLevelRegionAndDocument() {
    stage.subscribe(Given.form("f", Given.documents(List.of("national"), List.of("中国"))));
    process(
        article("ministry", "工信部印发人工智能指南")
            .fact(FactType.ISSUER, "工信部")
            .fact(FactType.DOCUMENT, "人工智能产业指南"),
        article("city", "深圳印发人工智能措施")
            .fact(FactType.ISSUER, "深圳市政府")
            .fact(FactType.DOCUMENT, "人工智能若干措施"),
        article("abroad", "欧委会发布人工智能指南")
            .fact(FactType.ISSUER, "欧委会")
            .fact(FactType.DOCUMENT, "通用人工智能准则"),
        article("speech", "工信部谈人工智能").fact(FactType.ISSUER, "工信部"),
        article("firm", "某公司发布人工智能白皮书")
            .category(Category.INDUSTRY)
            .fact(FactType.ISSUER, "工信部")
            .fact(FactType.DOCUMENT, "人工智能白皮书二零二四"),
        article("forum", "人工智能论坛：工信部印发")
            .fact(FactType.ISSUER, "工信部")
            .fact(FactType.DOCUMENT, "人工智能论坛章程草案"));
    assertThat(keys()).containsExactly("ministry");
    assertThat(alerts.getFirst().reasons()).contains("发文机关：工业和信息化部", "文件：《人工智能产业指南》");
  }

  @Test
  void everyPieceOfARoundupIsJudgedForItself() {
    stage.subscribe(Given.form("f", Given.documents(List.of("national"), List.of("中国"))));
    process(
        article("r", "甲手机卖出一百万部以上；工信部印发《人工智能产业指南》；乙公司人工智能业务换将 | 科技早报").category(Category.INDUSTRY));
    assertThat(alerts).hasSize(1);
    assertThat(alerts.getFirst().title()).isEqualTo("工信部印发《人工智能产业指南》");
    assertThat(alerts.getFirst().reasons()).anyMatch(r -> r.startsWith("出自汇编："));
  }

  @Test
  void aRoundupRepeatsNoneOfTheNewsBeforeIt() {
    stage.subscribe(Given.form("f", Given.documents(List.of("national"), List.of("中国"))));
    process(
        article("a", "工信部印发《人工智能产业指南》").fact(FactType.DOCUMENT, "人工智能产业指南"),
        article("r", "甲手机卖出一百万部以上；工信部印发《人工智能产业指南》；乙公司业务换将 | 科技早报"));
    assertThat(keys()).containsExactly("a");
  }

  @Test
  void aReadersViewOfADocumentIsNoAlert() {
    stage.subscribe(Given.form("f", Given.documents(List.of("national"), List.of("中国"))));
    process(
        article("c", "专家解读 | 人工智能产业指南意味着什么？看法与思考")
            .fact(FactType.ISSUER, "工信部")
            .fact(FactType.DOCUMENT, "人工智能产业指南"));
    assertThat(alerts).isEmpty();
  }

  @Test
  void afterARestartAStoryThatNamedAKnownDocumentStaysTold() {
    stage.subscribe(Given.query("q", "人工智能"));
    Given first = article("a", "人工智能文件发布").fact(FactType.DOCUMENT, "人工智能伦理治理指南");
    Given second = article("b", "又见人工智能新规").story("two").fact(FactType.DOCUMENT, "人工智能伦理治理指南");
    process(first, second);
    assertThat(keys()).containsExactly("a");
    List<Alert> before = List.copyOf(alerts);
    stage.close();
    stage = stage(AlertSettings.live());
    before.forEach(stage::restore);
    stage.subscribe(Given.query("q", "人工智能"));
    stage.story(second.story("two").asStory());
    process(article("c", "业界热议人工智能规矩").story("two"));
    assertThat(alerts).isEqualTo(before);
  }

  @Test
  void aStoryThatHoldsTwoDocumentsIsTwoEvents() {
    stage.subscribe(Given.query("q", "人工智能"));
    process(article("a", "《人工智能产业发展指南》发布").story("s"), article("b", "《人工智能伦理审查办法》发布").story("s"));
    assertThat(keys()).containsExactly("a", "b");
  }

  @Test
  void aNameWithoutDraftIsNoFinalText() {
    stage.subscribe(Given.query("q", "人工智能"));
    process(
        article("a", "人工智能标识办法征求意见").story("s").fact(FactType.DOCUMENT, "人工智能标识办法（征求意见稿）"),
        article("b", "人工智能标识办法怎么看").story("s").fact(FactType.DOCUMENT, "人工智能标识办法"));
    assertThat(keys()).containsExactly("a");
  }
}
