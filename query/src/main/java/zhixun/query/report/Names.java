package zhixun.query.report;

import zhixun.contract.event.Category;

/** What the report calls its tables and lists. */
final class Names {
  private Names() {}

  /** «表9», or «三（一）» for the two numbered lists. */
  static String of(Category table) {
    return switch (table) {
      case DATA_ELEMENTS -> "表6";
      case DATA_EXCHANGE -> "表7";
      case LLM_DOMESTIC -> "表8";
      case LLM_FOREIGN -> "表9";
      case CHIPS_SERVERS -> "表10";
      case POLICY -> "表11";
      case FUNDING -> "表12";
      case FRONTIER_TECH -> "三（一）";
      case FRONTIER_PRODUCT -> "四（一）";
      case INDUSTRY, IRRELEVANT -> "";
    };
  }
}
