package zhixun.query.digest;

import com.fasterxml.jackson.annotation.JsonValue;
import java.util.Locale;

/** What an analyst should know about a row before printing it. */
public enum RowFlag {
  /** Known by headlines alone: nothing but the headline is printed. */
  HEADLINE_ONLY("仅标题"),
  /** The event lies outside the period. */
  OUT_OF_PERIOD("非本期"),
  /** An event of an earlier period that no earlier edition had. */
  LATE("迟到"),
  /** One source alone reports it. */
  SINGLE_SOURCE("单一来源"),
  /** Sources differ on a value. */
  CONFLICT("数值冲突"),
  /** Looks like the event of another row. */
  POSSIBLE_TWIN("疑似重复"),
  /** An amount that could not be read as a number. */
  AMOUNT_UNREAD("金额未解析"),
  /** A person pinned it. */
  PINNED("置顶"),
  /** A person accepted it. */
  ACCEPTED("已收"),
  /** A person changed a cell, its text, its table or its place. */
  EDITED("改过"),
  /** An earlier edition of another period printed the same story. */
  USED_BEFORE("往期已用");

  private final String label;

  RowFlag(String label) {
    this.label = label;
  }

  /** The mark on screen. */
  public String label() {
    return label;
  }

  @JsonValue
  public String code() {
    return name().toLowerCase(Locale.ROOT);
  }
}
