package zhixun.query.search;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import zhixun.index.analysis.ExactText;
import zhixun.index.engine.SearchRequest.Group;

/** No phrase that stands in a title is missed, and the marks lie exactly on it. */
class ExactnessTest {
  private static final List<String> TITLES =
      List.of(
          "智谱AI获4亿美元投资，估值超210亿元｜独家",
          "OpenAI发布GPT-4o mini：价格比GPT-3.5 Turbo低60%",
          "台积電CoWoS先進封裝產能明年翻倍，Q3毛利率53.2%",
          "国家数据局等十七部门印发《“数据要素×”三年行动计划（2024—2026年）》",
          "英伟达H20降价，H200供货推迟到Q3；AMD MI300X出货",
          "上海数交所「国际专区」累计挂牌超100个产品",
          "DeepSeek-V2开源：236B参数的MoE模型，1元/百万tokens",
          "Ｍ４芯片ｉＰａｄ发布 Apple称“最强NPU” 38 TOPS",
          "早报 | 月之暗面·Kimi上线；C919首飞一周年；𠮷野家用AI点餐",
          "工信部：《国家人工智能产业综合标准化体系建设指南（2024版）》",
          "人人人工工智能：叠字叠词AIAI标题1010",
          "Llama 3.1-405B与Qwen2_72B、GLM-4-9B-Chat对比");
  private static final int SUBSTRINGS = 2_000;

  private final Newsstand stand = new Newsstand(List.of());

  ExactnessTest() throws IOException {}

  @AfterEach
  void close() throws IOException {
    stand.close();
  }

  @Test
  void findsAndMarksEveryPartOfATitle() {
    for (int i = 0; i < TITLES.size(); i++) {
      stand.put("t" + i, TITLES.get(i), "");
    }
    stand.refresh();
    var random = new Random(20241124);
    for (int n = 0; n < SUBSTRINGS; n++) {
      int title = random.nextInt(TITLES.size());
      List<ExactText.Piece> pieces = ExactText.of(TITLES.get(title)).pieces();
      int from = random.nextInt(pieces.size());
      int to = Math.min(pieces.size(), from + 1 + random.nextInt(8));
      String part = TITLES.get(title).substring(pieces.get(from).start(), pieces.get(to - 1).end());

      SearchAnswer.Result hit = hit(part, "t" + title);

      String key = Pieces.key(part);
      assertThat(hit.title().marks())
          .as(part)
          .isNotEmpty()
          .allSatisfy(m -> assertThat(Pieces.key(marked(hit.title(), m))).isEqualTo(key));
    }
  }

  private SearchAnswer.Result hit(String part, String key) {
    var search = Search.of("").withPhrases(List.of(part), List.of()).withGroup(Group.ARTICLE);
    return stand.service().search(search.withSize(50)).results().stream()
        .filter(r -> r.assignment().article().key().equals(key))
        .findFirst()
        .orElseThrow(() -> new AssertionError("“" + part + "” is missed in " + key));
  }

  private static String marked(Passage title, Passage.Mark mark) {
    return title.text().substring(mark.start(), mark.end());
  }
}
