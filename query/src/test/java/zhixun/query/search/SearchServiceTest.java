package zhixun.query.search;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import zhixun.contract.event.Arrival;
import zhixun.contract.event.Assignment;
import zhixun.contract.event.Category;
import zhixun.contract.event.ClassifiedArticle;
import zhixun.contract.event.Labels;
import zhixun.contract.event.StoryId;
import zhixun.contract.event.Term;
import zhixun.contract.event.TermKind;
import zhixun.contract.item.Item;
import zhixun.contract.text.Segmenter;
import zhixun.index.engine.Clause;
import zhixun.index.engine.SearchRequest.Group;
import zhixun.index.engine.lucene.LuceneEngine;
import zhixun.query.CharacterSegmenter;
import zhixun.query.language.QueryParser;

class SearchServiceTest {
  private static final List<Term> TERMS =
      List.of(
          new Term("英伟达", TermKind.COMPANY, List.of("NVIDIA", "辉达"), "foreign", Map.of()),
          new Term("智谱AI", TermKind.COMPANY, List.of("智谱"), "domestic", Map.of()),
          new Term("GLM", TermKind.MODEL, List.of(), "domestic", Map.of()));

  private static final Segmenter CHARACTERS = new CharacterSegmenter();

  private final LuceneEngine engine;
  private final SearchService service;

  SearchServiceTest() throws IOException {
    engine = LuceneEngine.inMemory(CHARACTERS);
    var expander = new QueryExpander(CHARACTERS, new Names(TERMS), engine::frequency);
    service = new SearchService(engine, engine, expander);
  }

  @BeforeEach
  void index() {
    put("n1", "NVIDIA财报超预期", "数据中心收入创新高。分析师上调目标价。", "s1");
    put("n2", "英伟达财报：收入翻倍", "", "s1");
    put("z1", "智谱AI完成新一轮融资", "本轮由中东财团领投。", "s2");
    put("z2", "智谱AI宣布模型降价", "", "s3");
    for (int i = 0; i < 25; i++) {
      put("x" + i, "智谱AI动态第" + i + "期", "", "x" + i);
    }
    engine.refresh();
  }

  @AfterEach
  void close() throws IOException {
    engine.close();
  }

  @Test
  void findsACompanyByItsOtherNamesInAnyScript() {
    var answer = service.search(Search.of("輝達 財報").withGroup(Group.ARTICLE));

    assertThat(keys(answer)).startsWith("n2", "n1").doesNotContain("z1");
    assertThat(answer.notes()).anySatisfy(n -> assertThat(n.forms()).contains("NVIDIA"));
  }

  @Test
  void showsAStoryOnce() {
    assertThat(service.search(Search.of("英伟达财报")).results())
        .first()
        .satisfies(r -> assertThat(r.others()).isEqualTo(1));
  }

  @Test
  void marksExactlyWhatMatched() {
    var result = service.search(Search.of("英伟达 收入").withGroup(Group.ARTICLE)).results();

    assertThat(result).extracting(r -> r.title().marked("<", ">")).contains("<NVIDIA><财报>超预期");
    assertThat(result)
        .flatExtracting(r -> r.passages().stream().map(p -> p.marked("<", ">")).toList())
        .anySatisfy(p -> assertThat(p).contains("<收入>"));
  }

  @Test
  void takesASlipOfTheHandForTheNameMeant() {
    var answer = service.search(Search.of("智普AI 降价").withGroup(Group.ARTICLE));

    assertThat(keys(answer)).startsWith("z2");
    assertThat(answer.suggestions()).containsExactly("智谱AI 降价");
  }

  @Test
  void showsTheFamilyBelowTheVersionAskedFor() {
    put("g4", "GLM-4开放下载", "", "g4");
    put("g", "GLM系列的来历", "", "g");
    engine.refresh();

    var answer = service.search(Search.of("GLM-4").withGroup(Group.ARTICLE));

    assertThat(keys(answer)).containsExactly("g4", "g");
    assertThat(answer.notes()).anySatisfy(n -> assertThat(n.forms()).contains("GLM"));
  }

  @Test
  void findsATitleInWhichTheWordsStandInAnotherOrder() {
    put("d", "又一家宣布降价的大模型", "", "d");
    engine.refresh();

    assertThat(keys(service.search(Search.of("大模型 降价")))).startsWith("d");
  }

  @Test
  void liftsCompaniesWhereAQuestionAsksWho() {
    var who = new QueryExpander(CHARACTERS, new Names(TERMS), p -> 0);

    var wanted = who.expand(QueryParser.parse("哪家公司降价了").query(), true).wanted();

    assertThat(((Clause.All) wanted).parts())
        .filteredOn(Clause.Concept.class::isInstance)
        .map(Clause.Concept.class::cast)
        .anySatisfy(
            c -> {
              assertThat(c.required()).isFalse();
              assertThat(c.kinds()).contains(TermKind.COMPANY);
            });
  }

  @Test
  void keepsPhrasesAndExclusionsStrict() {
    assertThat(keys(service.search(Search.of("智谱 \"中东财团\"")))).containsExactly("z1");
    assertThat(keys(service.search(Search.of("财报 -收入").withGroup(Group.ARTICLE)))).isEmpty();
  }

  @Test
  void answersWithoutAliasesWhenAskedTo() {
    var answer = service.search(Search.of("英伟达").withGroup(Group.ARTICLE).withAliases(false));

    assertThat(keys(answer)).containsExactly("n2");
  }

  private void put(String key, String title, String body, String story) {
    var article =
        new Item(key, "2024-05-20", title, body, "测试", null, null)
            .toArticle(Instant.EPOCH, Arrival.IMPORT);
    var labels =
        new Labels(Category.INDUSTRY, List.of(), Map.of(Category.INDUSTRY, 0.9), List.of(), "test");
    var classified =
        new ClassifiedArticle(article, labels, List.of(), List.of(), null, 0.5, List.of(), "test");
    engine.upsert(new Assignment(classified, new StoryId(story), null, ""));
  }

  private static List<String> keys(SearchAnswer answer) {
    return answer.results().stream().map(r -> r.assignment().article().key()).toList();
  }
}
