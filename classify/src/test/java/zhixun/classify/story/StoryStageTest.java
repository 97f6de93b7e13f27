package zhixun.classify.story;

import static org.assertj.core.api.Assertions.assertThat;
import static zhixun.classify.story.Fixtures.article;
import static zhixun.classify.story.Fixtures.classified;
import static zhixun.classify.story.Fixtures.headline;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import zhixun.classify.story.pair.PairModel;
import zhixun.contract.event.Article;
import zhixun.contract.event.ArticleId;
import zhixun.contract.event.Assignment;
import zhixun.contract.event.Category;
import zhixun.contract.event.ClassifiedArticle;
import zhixun.contract.event.Decision;
import zhixun.contract.event.Fact;
import zhixun.contract.event.FactType;
import zhixun.contract.event.Span;
import zhixun.contract.event.Story;
import zhixun.contract.event.StoryId;

class StoryStageTest {
  private static final PairModel MODEL = PairModel.load();
  private static final ClassifiedArticle QWEN =
      headline("q1", "2024-06-07", "甲网", "阿里云开源通义千问Qwen2系列大模型，性能超越Llama3-70B");
  private static final ClassifiedArticle QWEN_AGAIN =
      headline("q2", "2024-06-07", "乙报", "性能超越Llama3-70B！阿里云通义千问Qwen2系列大模型开源");
  private static final ClassifiedArticle CHIP =
      headline("c1", "2024-06-07", "甲网", "某晶圆厂宣布在高雄扩建先进封装产能");

  private final List<Assignment> assignments = new ArrayList<>();
  private final List<Story> stories = new ArrayList<>();
  private final StoryStage stage = stage();

  private StoryStage stage() {
    return new StoryStage(
        new Fixtures.PairSegmenter(), MODEL, assignments::add, stories::add, StorySettings.DEFAULT);
  }

  @Test
  void twoReportsOfOneEventShareAStory() {
    stage.process(QWEN);
    stage.process(CHIP);
    stage.process(QWEN_AGAIN);

    assertThat(story(0)).isEqualTo(story(2)).isNotEqualTo(story(1));
    assertThat(stories.getLast().members()).hasSize(2);
  }

  @Test
  void anArticleSeenBeforeIsPassedOver() {
    stage.process(QWEN);
    stage.process(QWEN);

    assertThat(assignments).hasSize(1);
  }

  @Test
  void aNewVersionKeepsItsStory() {
    stage.process(QWEN);
    stage.process(headline("q1", "2024-06-07", "甲网", "完全不同的另一个标题，只为这个测试"));

    assertThat(story(1)).isEqualTo(story(0));
    assertThat(stories.getLast().members()).hasSize(1);
    assertThat(stories.getLast().headline()).startsWith("完全不同");
  }

  @Test
  void equalTitlesAreReprints() {
    stage.process(QWEN);
    stage.process(headline("q3", "2024-06-08", "丙网", QWEN.article().title()));

    assertThat(assignments.get(1).reprintOf()).isEqualTo(QWEN.id());
    assertThat(stories.getLast().reprints()).isEqualTo(1);
  }

  @Test
  void traditionalAndSimplifiedTitlesMeet() {
    stage.process(headline("t1", "2024-06-04", "甲网", "黄仁勋公布英伟达下一代Rubin架构与HBM4路线图"));
    stage.process(headline("t2", "2024-06-04", "乙網", "黃仁勳公布輝達下一代 Rubin 架構與 HBM4 路線圖"));

    assertThat(story(1)).isEqualTo(story(0));
  }

  @Test
  void anotherRoundOfTheSameCompanyIsAnotherStory() {
    stage.process(funding("f1", "星河智算完成A轮融资，云海资本领投", "A轮"));
    stage.process(funding("f2", "星河智算完成B轮融资，云海资本领投", "B轮"));

    assertThat(story(1)).isNotEqualTo(story(0));
  }

  @Test
  void oneRoundKeepsOutAnotherThoughAReportWithoutARoundStandsBetween() {
    stage.process(funding("f1", "星河智算完成A轮融资，云海资本领投", "A轮"));
    stage.process(
        classified(article("f2", "2024-05-22", "乙报", "星河智算完成融资，云海资本领投", ""), Category.FUNDING));
    stage.process(funding("f3", "星河智算完成B轮融资，云海资本领投", "B轮"));

    assertThat(story(1)).isEqualTo(story(0));
    assertThat(story(2)).isNotEqualTo(story(0));
  }

  @Test
  void anotherVersionOfAModelIsAnotherStory() {
    stage.process(headline("g1", "2024-06-05", "甲网", "智谱AI发布GLM-4大模型并开放接口"));
    stage.process(headline("g2", "2024-06-06", "乙网", "智谱AI发布GLM-5大模型并开放接口"));

    assertThat(story(1)).isNotEqualTo(story(0));
  }

  @Test
  void anArticleThatComesLateJoinsTheStoryOfItsOwnDays() {
    stage.process(QWEN);
    stage.process(headline("n1", "2026-01-05", "甲网", "两年之后的一条无关消息：新工厂投产"));
    stage.process(QWEN_AGAIN);

    assertThat(story(2)).isEqualTo(story(0));
  }

  @Test
  void anAttachmentFollowsItsPage() {
    stage.process(QWEN);
    Article page = QWEN.article();
    Article attachment =
        new Article(
            new ArticleId("attachment-1"),
            "v1",
            "a",
            null,
            page.source(),
            null,
            null,
            "附件1",
            "名单",
            page.textKind(),
            page.publishedAt(),
            page.fetchedAt(),
            page.arrival(),
            page.id(),
            null,
            Map.of(),
            List.of());
    stage.process(classified(attachment, Category.POLICY));

    assertThat(story(1)).isEqualTo(story(0));
  }

  @Test
  void aReplayedStageGoesOnAsTheFirstWouldHave() {
    stage.process(QWEN);
    stage.process(CHIP);
    var restored = stage();
    assignments.forEach(restored::restore);
    stories.forEach(restored::restoreStory);
    stage.process(QWEN_AGAIN);
    restored.process(QWEN_AGAIN);

    assertThat(assignments.get(3)).isEqualTo(assignments.get(2));
    assertThat(stories.getLast()).isEqualTo(stories.get(stories.size() - 2));
  }

  @Test
  void aMergeLeavesARedirectAndSurvivesReplay() {
    stage.process(QWEN);
    stage.process(CHIP);
    var merge =
        decision(
            "d1", Decision.Kind.MERGE_STORIES, story(1).value(), Map.of("into", story(0).value()));
    stage.decide(merge);
    stage.decide(merge);
    var restored = stage();
    assignments.forEach(restored::restore);
    int before = stories.size();
    restored.decide(merge);

    assertThat(stories.subList(before, stories.size())).isEqualTo(stories.subList(2, before));
    assertThat(stories.get(2).mergedInto()).isEqualTo(story(0));
    assertThat(stories.getLast().members()).hasSize(2);
  }

  @Test
  void aRowOfADigestNamesItsStoryInADecision() {
    stage.process(QWEN);
    stage.process(CHIP);
    stage.decide(
        decision(
            "d1",
            Decision.Kind.MERGE_STORIES,
            "digest/2024-06/chips_servers/" + story(1).value(),
            Map.of("into", story(0).value())));

    assertThat(stories.getLast().members()).hasSize(2);
  }

  @Test
  void aSplitMovesTheNamedArticlesAndUndoBringsThemBack() {
    stage.process(QWEN);
    stage.process(QWEN_AGAIN);
    stage.decide(
        decision(
            "d1",
            Decision.Kind.SPLIT_STORY,
            story(0).value(),
            Map.of("articles", QWEN_AGAIN.id().value())));

    assertThat(stories.getLast().members())
        .extracting(Story.Member::article)
        .containsExactly(QWEN_AGAIN.id());
    assertThat(stories.getLast().id()).isNotEqualTo(story(0));

    stage.decide(decision("d2", Decision.Kind.UNDO, "d1", Map.of()));
    assertThat(stories.getLast().id()).isEqualTo(story(0));
    assertThat(stories.getLast().members()).hasSize(2);
  }

  @Test
  void draftAndFinalTextAreTwoLinkedStories() {
    stage.process(policy("p1", "2024-05-10", "某市公开征求《某市公共数据授权运营管理办法（征求意见稿）》意见"));
    stage.process(policy("p2", "2024-05-30", "某市印发《某市公共数据授权运营管理办法》"));

    assertThat(story(1)).isNotEqualTo(story(0));
    assertThat(stories.stream().filter(s -> s.id().equals(story(1))).toList().getLast().relations())
        .extracting(Story.Relation::kind)
        .containsExactly(Story.Relation.Kind.FINAL_OF);
  }

  @Test
  void differentValuesOfOneFactStandWithThoseWhoStateThem() {
    stage.process(funding("f1", "星河智算完成A轮融资，云海资本领投", "A轮", amount("1亿元")));
    stage.process(funding("f2", "云海资本领投，星河智算完成A轮融资", "A轮", amount("近1.2亿元")));

    assertThat(stories.getLast().facts().stream().filter(f -> f.fact().type() == FactType.AMOUNT))
        .extracting(f -> f.fact().value())
        .containsExactlyInAnyOrder("1亿元", "近1.2亿元");
  }

  private StoryId story(int n) {
    return assignments.get(n).story();
  }

  private static ClassifiedArticle policy(String key, String day, String title) {
    return classified(article(key, day, "市政府网", title, ""), Category.POLICY);
  }

  private static ClassifiedArticle funding(String key, String title, String round, Fact... more) {
    var facts = new ArrayList<>(List.of(more));
    facts.add(Fact.of(FactType.ROUND, round, new Span(Span.Field.TITLE, 0, 2, title)));
    return classified(
        article(key, "2024-05-2" + key.charAt(1), "来源" + key, title, ""),
        Category.FUNDING,
        facts.toArray(Fact[]::new));
  }

  private static Fact amount(String value) {
    return Fact.of(FactType.AMOUNT, value, new Span(Span.Field.TITLE, 0, 2, value));
  }

  private static Decision decision(
      String id, Decision.Kind kind, String target, Map<String, String> values) {
    return new Decision(id, kind, target, values, null, "分析员", Instant.EPOCH);
  }
}
