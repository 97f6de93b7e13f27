package zhixun.query.digest.theme;

import java.util.Arrays;
import java.util.Optional;
import java.util.regex.Pattern;
import zhixun.contract.event.Category;

/** Acts that spread from one actor to the next within weeks, as headlines word them. */
enum Act {
  PRICE_CUT(
      "降价",
      Category.LLM_DOMESTIC,
      Category.LLM_FOREIGN,
      "降价|降至|直降|价格战|大幅下调|下调.{0,6}价|(?<!可)免费(?!可?商用)|限免|全面免费|低至.{0,8}元"),
  OPEN_SOURCE("开源", Category.LLM_DOMESTIC, Category.LLM_FOREIGN, "开源|开放(权重|源代码)"),
  EXPORT_CONTROL(
      "出口限制", Category.CHIPS_SERVERS, Category.POLICY, "出口管制|出口许可|限制.{0,10}出口|禁令|实体清单|放缓.{0,14}出口"),
  HUMANOID("人形机器人", Category.FRONTIER_PRODUCT, Category.FRONTIER_TECH, "人形机器人"),
  AI_PC("AI PC", Category.FRONTIER_PRODUCT, Category.CHIPS_SERVERS, "AI\\s?PC|Copilot\\+"),
  DATA_ASSET("数据资产入表", Category.DATA_ELEMENTS, Category.DATA_EXCHANGE, "入表|数据资产");

  private final String label;
  private final Category table;
  private final Category other;
  private final Pattern words;

  Act(String label, Category table, Category other, String words) {
    this.label = label;
    this.table = table;
    this.other = other;
    this.words = Pattern.compile(words);
  }

  String label() {
    return label;
  }

  /** Whether a sentence tells of the act. */
  boolean told(String sentence) {
    return words.matcher(sentence).find();
  }

  private boolean concerns(Category candidate) {
    return candidate == table || candidate == other;
  }

  static Optional<Act> of(Category table, String headline) {
    return Arrays.stream(values()).filter(a -> a.concerns(table) && a.told(headline)).findFirst();
  }
}
