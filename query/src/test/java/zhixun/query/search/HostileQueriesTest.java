package zhixun.query.search;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import zhixun.contract.event.Term;
import zhixun.contract.event.TermKind;
import zhixun.index.engine.SearchRequest.Facet;
import zhixun.index.engine.SearchRequest.Step;

/** Every query is answered, and none takes long: CPU time is measured, for machines are shared. */
class HostileQueriesTest {
  private static final Duration LONGEST = Duration.ofMillis(100);
  private static final String[] PARTS = {
    "智谱",
    "AI",
    "英伟达",
    "大模型",
    "a*",
    "z~2",
    "\"",
    "“",
    "”",
    "(",
    "（",
    ")",
    "|",
    " OR ",
    " AND ",
    " NOT ",
    "-",
    "类别:",
    "类别:政策",
    "日期:",
    "日期:2024-13..",
    "来源:\"",
    "文号:",
    "事件:x",
    "*",
    "~",
    "?",
    "\\",
    "/",
    "\u0000",
    "\u0007",
    "\ud83d",
    "\udc00",
    "\u202e",
    "\u3000",
    "𠮷",
    "１２",
    "ﬁ",
    "%00",
    "<b>",
    "' or 1=1",
    " "
  };

  private static Newsstand stand;

  @BeforeAll
  static void index() throws IOException {
    stand =
        new Newsstand(
            List.of(
                new Term("英伟达", TermKind.COMPANY, List.of("NVIDIA", "辉达"), "foreign", Map.of()),
                new Term("智谱AI", TermKind.COMPANY, List.of("智谱"), "domestic", Map.of())));
    for (int i = 0; i < 300; i++) {
      stand.put("a" + i, "智谱AI动态第" + i + "期：英伟达a" + i + "大模型", "正文" + i + "。abc" + i + " 降价。");
    }
    stand.refresh();
    fuzz(200, 1); // warms up: what is measured is the work, not the compiler
  }

  @AfterAll
  static void close() throws IOException {
    stand.close();
  }

  static List<String> monsters() {
    return List.of(
        "智谱".repeat(5_000),
        "英伟达 大模型 ".repeat(1_000),
        "a* OR ".repeat(1_000),
        "z~2 ".repeat(1_000),
        "\"" + "智".repeat(9_999),
        "(".repeat(10_000),
        "-(".repeat(3_000) + "x" + ")".repeat(3_000),
        "类别:政策 ".repeat(1_000),
        "\u0000\u0001\u001f".repeat(3_000),
        "????***".repeat(1_000),
        "\ud83d".repeat(10_000));
  }

  @ParameterizedTest
  @MethodSource("monsters")
  void answersAMonster(String monster) {
    assertThat(cpuTimeOf(monster)).isLessThan(LONGEST);
  }

  @Test
  void answersTwoThousandStrangeQueries() {
    assertThat(fuzz(2_000, 20241124)).isLessThan(LONGEST);
  }

  @Test
  @Tag("drill")
  void answersAHundredThousandStrangeQueries() {
    assertThat(fuzz(100_000, 8)).isLessThan(LONGEST);
  }

  /** The longest time of all. */
  private static Duration fuzz(int queries, long seed) {
    var random = new Random(seed);
    Duration longest = Duration.ZERO;
    for (int n = 0; n < queries; n++) {
      var text = new StringBuilder();
      for (int i = random.nextInt(25); i > 0; i--) {
        text.append(
            random.nextInt(4) == 0
                ? Character.toString(random.nextInt(0x10FFFF + 1))
                : PARTS[random.nextInt(PARTS.length)]);
      }
      Duration took = cpuTimeOf(text.toString());
      longest = took.compareTo(longest) > 0 ? took : longest;
    }
    return longest;
  }

  private static Duration cpuTimeOf(String text) {
    var clock = ManagementFactory.getThreadMXBean();
    long before = clock.getCurrentThreadCpuTime();
    stand
        .service()
        .search(Search.of(text).withFacets(java.util.EnumSet.allOf(Facet.class), Step.MONTH));
    return Duration.ofNanos(clock.getCurrentThreadCpuTime() - before);
  }
}
