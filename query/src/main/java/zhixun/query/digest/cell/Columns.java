package zhixun.query.digest.cell;

import java.util.List;
import zhixun.contract.event.Category;
import zhixun.contract.event.FactType;

/** The fact columns of each table under the names of the JSON form. */
public final class Columns {
  private Columns() {}

  /**
   * One column.
   *
   * @param name documented name
   * @param title as printed
   * @param type the facts that fill it
   * @param list whether it takes every value or the best one
   */
  public record Column(String name, String title, FactType type, boolean list) {}

  private static final List<Column> MODELS =
      List.of(
          new Column("maker", "企业名称", FactType.MAKER, false),
          new Column("models", "模型", FactType.MODEL, true));

  private static final List<Column> POLICY =
      List.of(
          new Column("issuer", "发布单位", FactType.ISSUER, false),
          new Column("document", "文件", FactType.DOCUMENT, false));

  private static final List<Column> FUNDING =
      List.of(
          new Column("company", "主体", FactType.COMPANY, false),
          new Column("intro", "简介", FactType.COMPANY_INTRO, false),
          new Column("round", "轮次", FactType.ROUND, false),
          new Column("amount", "金额", FactType.AMOUNT, false),
          new Column("investors", "本轮投资方", FactType.INVESTOR, true));

  /** Empty where a table has its headline alone. */
  public static List<Column> of(Category table) {
    return switch (table) {
      case LLM_DOMESTIC, LLM_FOREIGN -> MODELS;
      case POLICY -> POLICY;
      case FUNDING -> FUNDING;
      case DATA_ELEMENTS,
          DATA_EXCHANGE,
          CHIPS_SERVERS,
          FRONTIER_TECH,
          FRONTIER_PRODUCT,
          INDUSTRY,
          IRRELEVANT ->
          List.of();
    };
  }
}
