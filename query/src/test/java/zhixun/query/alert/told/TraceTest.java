package zhixun.query.alert.told;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;
import zhixun.query.alert.Given;
import zhixun.query.alert.issuer.Issuers;

class TraceTest {
  private static final Issuers ISSUERS = new Issuers(Given.TERMS);

  private static Trace trace(String heading, int day) {
    Instant at = Given.NOW.plus(Duration.ofDays(day));
    return Trace.of(heading, List.of(), ISSUERS.in(heading), at);
  }

  private static boolean same(String a, String b, int daysApart) {
    return trace(b, daysApart).isOf(trace(a, 0), List.of("人工智能"));
  }

  @Test
  void oneDocumentIsOneEventInAnyWording() {
    assertThat(same("四部门印发《人工智能标准体系建设指南（2030版）》", "《人工智能标准体系建设指南》来了，看点都在这里", 10)).isTrue();
  }

  @Test
  void aDraftAndItsFinalTextBearOneName() {
    assertThat(same("就《数据出境负面清单办法（征求意见稿）》征求意见", "《数据出境负面清单办法》公布", 20)).isTrue();
  }

  @Test
  void afterAMonthADocumentIsNewsAgain() {
    assertThat(same("印发《人工智能标准体系建设指南》", "印发《人工智能标准体系建设指南》", 31)).isFalse();
  }

  @Test
  void aDocumentThatATextOnlyBuildsOnIsNotItsOwn() {
    assertThat(Trace.documentsIn("根据《数据安全基本办法》，制定《航运数据分类指南》")).containsExactly("航运数据分类指南");
  }

  @Test
  void oneBodyActsOnceInAFewDaysIfTheWordsAgreeALittle() {
    assertThat(same("深圳：拟放开无人车收费运营试点", "无人车下月起可收费，深圳明确试点范围", 2)).isTrue();
    assertThat(same("深圳：拟放开无人车收费运营试点", "无人车下月起可收费，深圳明确试点范围", 15)).isFalse();
  }

  @Test
  void twoPlacesDoNotActAsOne() {
    assertThat(same("济南开放智能网联测试道路", "青岛开放智能网联测试道路", 1)).isTrue(); // said in nearly the same words
    assertThat(trace("济南首辆无人公交上路", 0).contradicts(trace("上海启动无人车公测", 1))).isTrue();
    assertThat(trace("山东出台措施", 0).contradicts(trace("济南落实措施", 1))).isFalse();
  }

  @Test
  void wordsOfTheTopicDoNotMakeTwoEventsOne() {
    assertThat(same("甲省人工智能条例通过", "乙院人工智能中心成立", 1)).isFalse();
  }
}
