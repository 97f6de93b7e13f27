package zhixun.query.language;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Assertions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import zhixun.index.engine.Clause.DateKind;
import zhixun.index.engine.Clause.Field;

class QueryParserTest {
  private static final String ALPHABET =
      "智谱AI\"“”()（）|&-!:：*~ORAND日期类别来源.20456\u0000\t\ud83d\ude80《";

  @Test
  void readsWordsPhrasesExclusionsAndFields() {
    var parsed = QueryParser.parse("智谱 \"空间智能\" -融资 类别:政策 来源：新华网");

    assertThat(parsed.faults()).isEmpty();
    assertThat(parsed.query())
        .isEqualTo(
            new Query.All(
                List.of(
                    new Query.Words("智谱"),
                    new Query.Phrase("空间智能"),
                    new Query.Not(new Query.Words("融资")),
                    new Query.Property(Field.CATEGORY, "policy"),
                    new Query.Property(Field.SOURCE, "新华网")),
                false));
  }

  @Test
  void readsRangesOfDates() {
    assertThat(QueryParser.parse("日期:2024-05..2024-06").query())
        .isEqualTo(
            new Query.Period(
                DateKind.PUBLISHED, LocalDate.of(2024, 5, 1), LocalDate.of(2024, 6, 30)));
  }

  @Test
  void bindsPartsCloserThanOr() {
    assertThat(QueryParser.parse("(智谱 OR 月之暗面) AND 融资").query())
        .isEqualTo(
            new Query.All(
                List.of(
                    new Query.Any(List.of(new Query.Words("智谱"), new Query.Words("月之暗面"))),
                    new Query.Words("融资")),
                true));
  }

  @Test
  void leavesHyphensInsideNamesAlone() {
    assertThat(QueryParser.parse("Pre-A轮").query()).isEqualTo(new Query.Words("Pre-A轮"));
  }

  @Test
  void readsPrefixAndFuzzy() {
    assertThat(QueryParser.parse("deepse*").query()).isEqualTo(new Query.Prefix("deepse"));
    assertThat(QueryParser.parse("openay~").query()).isEqualTo(new Query.Fuzzy("openay", 1));
  }

  @Test
  void namesThePlaceOfAFaultAndUnderstandsTheRest() {
    var parsed = QueryParser.parse("智谱 日期:昨天");

    assertThat(parsed.query()).isEqualTo(new Query.Words("智谱"));
    assertThat(parsed.faults())
        .singleElement()
        .satisfies(f -> assertThat("智谱 日期:昨天".substring(f.start(), f.end())).isEqualTo("昨天"));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "   ",
        "\"",
        "((((",
        "))))",
        "OR",
        "-",
        "- -",
        "类别:",
        "类别:没有",
        "\"\"",
        "”》",
        "AND OR -"
      })
  void answersWhatIsNoQuery(String text) {
    assertThat(QueryParser.parse(text).query()).isInstanceOf(Query.class);
  }

  @Test
  void answersAnythingQuickly() {
    var random = new Random(8);
    Assertions.assertTimeout(
        Duration.ofSeconds(20),
        () -> {
          for (int n = 0; n < 20_000; n++) {
            var text = new StringBuilder();
            for (int i = random.nextInt(60); i > 0; i--) {
              text.append(ALPHABET.charAt(random.nextInt(ALPHABET.length())));
            }
            QueryParser.parse(text.toString());
          }
          QueryParser.parse("(".repeat(10_000));
          QueryParser.parse("a OR ".repeat(1_000));
        });
  }
}
