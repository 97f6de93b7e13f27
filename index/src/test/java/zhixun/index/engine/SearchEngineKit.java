package zhixun.index.engine;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import java.util.Set;
import org.junit.jupiter.api.Test;
import zhixun.contract.event.Assignment;
import zhixun.contract.event.Category;
import zhixun.index.analysis.ExactText;
import zhixun.index.engine.Clause.Concept;
import zhixun.index.engine.Clause.Form;
import zhixun.index.engine.SearchRequest.Facet;
import zhixun.index.engine.SearchRequest.Group;
import zhixun.index.engine.SearchRequest.Sort;
import zhixun.index.engine.SearchRequest.Step;

/** What every engine does: an adapter is done when it passes. */
public abstract class SearchEngineKit {
  private static final String[] TITLES = {
    "智谱AI获4亿美元投资，估值超210亿元",
    "OpenAI发布GPT-4o mini：价格比GPT-3.5 Turbo低60%",
    "台积電CoWoS先進封裝產能明年翻倍",
    "国家数据局等十七部门印发《“数据要素×”三年行动计划（2024—2026年）》",
    "英伟达H20降价，H200供货推迟到Q3",
    "上海数交所「国际专区」累计挂牌超100个产品",
    "DeepSeek-V2开源：236B参数的MoE模型",
    "Ｍ４芯片ｉＰａｄ发布 Apple称“最强NPU”",
  };

  protected abstract IndexFeed feed();

  protected abstract SearchEngine engine();

  @Test
  void missesNoPhraseThatStandsInATitle() {
    for (int i = 0; i < TITLES.length; i++) {
      put(Given.article("t" + i, TITLES[i], "", "s" + i));
    }
    var random = new Random(20240520);
    for (int n = 0; n < 500; n++) {
      int title = random.nextInt(TITLES.length);
      List<ExactText.Piece> pieces = ExactText.of(TITLES[title]).pieces();
      int from = random.nextInt(pieces.size());
      int to = Math.min(pieces.size(), from + 1 + random.nextInt(6));
      String part = TITLES[title].substring(pieces.get(from).start(), pieces.get(to - 1).end());

      assertThat(keys(new Clause.Phrase(part))).as(part).contains("t" + title);
    }
  }

  @Test
  void tellsH20FromH200() {
    put(Given.article("h20", "英伟达H20降价", "", "s1"));
    put(Given.article("h200", "英伟达H200供货", "", "s2"));

    assertThat(keys(new Clause.Phrase("H20"))).containsExactly("h20");
  }

  @Test
  void ranksTheTitleThatHoldsAllConceptsFirst() {
    put(Given.article("half", "智谱发布新模型", "公司此前完成融资。", "s1"));
    put(Given.article("all", "智谱完成新一轮融资", "", "s2"));
    put(Given.article("none", "车企融资", "", "s3"));

    assertThat(keys(all(concept("智谱"), concept("融资")))).containsExactly("all", "half", "none");
  }

  @Test
  void liftsWhatIsToldOfTheSameEventAsTheBest() {
    put(day("best", "老黄台北演讲实录", "talk", "2024-06-02"));
    put(day("mate", "老黄公布三年路线图", "talk", "2024-06-03"));
    put(day("near", "老黄谈机器人的未来", "other", "2024-06-03"));
    put(day("far", "老黄毕业典礼上的话", "third", "2024-06-16"));

    assertThat(keys(all(concept("老黄"), concept("台北"))))
        .containsExactly("best", "mate", "near", "far");
  }

  @Test
  void countsNearWordsOnlyWhereSureOnesAreFew() {
    for (int i = 0; i < 30; i++) {
      put(Given.article("cut" + i, "第" + i + "家降价", "", "c" + i));
    }
    put(Given.article("near", "谈谈价格", "", "n"));
    var cut =
        new Concept(
            "降价",
            List.of(new Form("降价", 1, "原词"), new Form("价格", 0.55, "近义")),
            1,
            true,
            List.of(),
            List.of());

    assertThat(engine().search(SearchRequest.of(all(cut), 10)).total()).isEqualTo(30);
    assertThat(engine().search(SearchRequest.of(all(cut, concept("价格")), 10)).hits())
        .first()
        .extracting(SearchHits.Hit::key)
        .isEqualTo("near");
  }

  private static Assignment day(String key, String title, String story, String day) {
    return Given.article(key, title, "", story, "新华网", Category.INDUSTRY, day);
  }

  @Test
  void findsAnotherNameOfTheSame() {
    put(Given.article("en", "NVIDIA财报超预期", "", "s1"));
    put(Given.article("other", "财报季来了", "", "s2"));
    var named =
        new Concept(
            "英伟达",
            List.of(new Form("英伟达", 1, "原词"), new Form("NVIDIA", 0.9, "别名")),
            1,
            true,
            List.of(),
            List.of());

    assertThat(keys(all(named))).containsExactly("en");
  }

  @Test
  void filtersByCategorySourceAndDate() {
    put(Given.article("a", "芯片收购", "", "s1", "新华网", Category.FUNDING, "2024-05-01"));
    put(Given.article("b", "芯片发布", "", "s2", "IT之家", Category.CHIPS_SERVERS, "2024-05-02"));
    put(Given.article("c", "芯片融资", "", "s3", "IT之家", Category.FUNDING, "2024-05-03"));

    assertThat(filtered(new Clause.Property(Clause.Field.CATEGORY, "funding")))
        .containsExactlyInAnyOrder("a", "c");
    assertThat(filtered(new Clause.Property(Clause.Field.SOURCE, "it之家")))
        .containsExactlyInAnyOrder("b", "c");
    LocalDate second = LocalDate.parse("2024-05-02");
    assertThat(filtered(new Clause.Period(Clause.DateKind.PUBLISHED, second, second)))
        .containsExactly("b");
    assertThat(filtered(new Clause.Not(new Clause.Phrase("发布"))))
        .containsExactlyInAnyOrder("a", "c");
  }

  @Test
  void groupsByStoryAndFoldsEqualTitles() {
    put(Given.article("1", "特斯拉FSD入华", "", "fsd"));
    put(Given.article("2", "特斯拉FSD 入华！", "", "fsd"));
    put(Given.article("3", "特斯拉 FSD 有望入华", "", "fsd"));

    assertThat(search(concept("FSD"), Group.ARTICLE, 10, null).hits()).hasSize(2);
    var stories = search(concept("FSD"), Group.STORY, 10, null).hits();
    assertThat(stories).singleElement().extracting(SearchHits.Hit::others).isEqualTo(2);
  }

  @Test
  void countsFacetsAndDaysOfAllMatches() {
    put(Given.article("a", "算力一", "", "s1", "新华网", Category.POLICY, "2024-05-01"));
    put(Given.article("b", "算力二", "", "s2", "新华网", Category.FUNDING, "2024-05-31"));
    put(Given.article("c", "算力三", "", "s3", "人民网", Category.POLICY, "2024-06-01"));

    var hits =
        engine()
            .search(
                new SearchRequest(
                    all(concept("算力")),
                    List.of(),
                    Sort.NEWEST,
                    Group.STORY,
                    1,
                    null,
                    Set.of(Facet.CATEGORY, Facet.SOURCE),
                    Step.MONTH));

    assertThat(hits.total()).isEqualTo(3);
    assertThat(hits.facets().get(Facet.CATEGORY))
        .containsExactly(new SearchHits.Count("policy", 2), new SearchHits.Count("funding", 1));
    assertThat(hits.facets().get(Facet.SOURCE))
        .containsExactly(new SearchHits.Count("新华网", 2), new SearchHits.Count("人民网", 1));
    assertThat(hits.histogram())
        .containsExactly(new SearchHits.Count("2024-05", 2), new SearchHits.Count("2024-06", 1));
    assertThat(hits.hits()).extracting(SearchHits.Hit::key).containsExactly("c");
  }

  @Test
  void pagesWithoutRepeatingWhatANewcomerPushedDown() {
    for (int i = 10; i < 30; i++) {
      put(
          Given.article(
              "p" + i, "芯片新闻" + i, "", "s" + i, "新华网", Category.INDUSTRY, "2024-05-" + i));
    }
    var first = newest(null);
    put(Given.article("new", "芯片快讯", "", "s99", "新华网", Category.INDUSTRY, "2024-05-31"));
    var second = newest(first.next());

    assertThat(first.hits()).extracting(SearchHits.Hit::key).containsExactly("p29", "p28", "p27");
    assertThat(second.hits()).extracting(SearchHits.Hit::key).containsExactly("p26", "p25", "p24");
  }

  @Test
  void replacesAnEditedArticleAndRegroupsWithoutADouble() {
    put(Given.article("1", "旧标题", "正文", "s1"));
    put(Given.article("1", "新标题", "正文", "s1"));
    put(Given.article("1", "新标题", "正文", "s2"));

    assertThat(engine().size()).isEqualTo(1);
    assertThat(keys(new Clause.Phrase("旧标题"))).isEmpty();
    assertThat(keys(new Clause.Property(Clause.Field.STORY, "s2"))).containsExactly("1");
    assertThat(keys(new Clause.Property(Clause.Field.STORY, "s1"))).isEmpty();
  }

  @Test
  void findsLatinNamesByPrefixAndNearly() {
    put(Given.article("1", "DeepSeek-V2开源", "", "s1"));

    assertThat(keys(new Clause.Prefix("deeps"))).containsExactly("1");
    assertThat(keys(new Clause.Prefix("deepseekv"))).containsExactly("1");
    assertThat(keys(new Clause.Fuzzy("deepsek", 1))).containsExactly("1");
    assertThat(keys(new Clause.Fuzzy("openai", 1))).isEmpty();
  }

  @Test
  void explainsAHit() {
    Assignment hit = Given.article("1", "智谱完成融资", "", "s1");
    put(hit);

    String why = engine().explain(SearchRequest.of(all(concept("智谱")), 10), hit.id());

    assertThat(why).contains("第 1 位", "“智谱”");
  }

  private void put(Assignment assignment) {
    feed().upsert(assignment);
    feed().refresh();
  }

  private List<String> keys(Clause wanted) {
    return keysOf(engine().search(SearchRequest.of(wanted, 100)));
  }

  private List<String> filtered(Clause filter) {
    return keys(all(concept("芯片"), filter));
  }

  private SearchHits newest(@org.jspecify.annotations.Nullable String cursor) {
    return engine()
        .search(
            new SearchRequest(
                all(concept("芯片")),
                List.of(),
                Sort.NEWEST,
                Group.STORY,
                3,
                cursor,
                Set.of(),
                null));
  }

  private SearchHits search(
      Concept concept, Group group, int size, @org.jspecify.annotations.Nullable String cursor) {
    return engine()
        .search(
            new SearchRequest(
                all(concept), List.of(), Sort.RELEVANCE, group, size, cursor, Set.of(), null));
  }

  private static List<String> keysOf(SearchHits hits) {
    return new ArrayList<>(hits.hits().stream().map(SearchHits.Hit::key).toList());
  }

  private static Clause all(Clause... parts) {
    return new Clause.All(Arrays.asList(parts));
  }

  private static Concept concept(String word) {
    return Concept.of(word, "原词", true);
  }
}
