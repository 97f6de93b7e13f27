package zhixun.contract.event;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import java.util.Arrays;
import java.util.List;

/** A code of the taxonomy: the table of the monthly report that an analyst would put it in. */
public enum Category {
  DATA_ELEMENTS("data_elements", "数据要素", true),
  DATA_EXCHANGE("data_exchange", "数据交易所", true),
  LLM_DOMESTIC("llm_domestic", "国内大模型", true),
  LLM_FOREIGN("llm_foreign", "国外大模型", true),
  CHIPS_SERVERS("chips_servers", "AI芯片与服务器", true),
  FRONTIER_TECH("frontier_tech", "前沿技术", true),
  POLICY("policy", "政策法规", true),
  FRONTIER_PRODUCT("frontier_product", "前沿产品", true),
  FUNDING("funding", "投融资", true),
  /** About these industries, but no table's matter: kept for search. */
  INDUSTRY("industry", "行业", false),
  /** Not about AI, data, chips or robots: not in digests. */
  IRRELEVANT("irrelevant", "无关", false);

  private static final List<Category> TABLES =
      Arrays.stream(values()).filter(Category::isTable).toList();

  private final String code;
  private final String label;
  private final boolean table;

  Category(String code, String label, boolean table) {
    this.code = code;
    this.label = label;
    this.table = table;
  }

  /**
   * @throws IllegalArgumentException naming the code and the known ones
   */
  @JsonCreator
  public static Category ofCode(String code) {
    return Arrays.stream(values())
        .filter(c -> c.code.equals(code))
        .findFirst()
        .orElseThrow(
            () ->
                new IllegalArgumentException(
                    "unknown category '" + code + "'; known: " + Arrays.toString(values())));
  }

  /** The nine categories that are tables of the report, in the report's order. */
  public static List<Category> tables() {
    return TABLES;
  }

  @JsonValue
  public String code() {
    return code;
  }

  /** The Chinese name on screen. */
  public String label() {
    return label;
  }

  public boolean isTable() {
    return table;
  }

  @Override
  public String toString() {
    return code;
  }
}
