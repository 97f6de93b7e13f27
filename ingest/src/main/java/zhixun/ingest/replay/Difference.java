package zhixun.ingest.replay;

/**
 * One field that is read otherwise now.
 *
 * @param before empty when there was none; of a body its length
 */
public record Difference(Field field, String before, String after) {
  /** What of an article may differ. */
  public enum Field {
    TITLE("标题"),
    PUBLISHED("时间"),
    ORIGIN("来源"),
    AUTHOR("作者"),
    BODY("正文"),
    PAGE_FIELDS("页面字段");

    private final String label;

    Field(String label) {
      this.label = label;
    }

    /** The word on screen. */
    public String label() {
      return label;
    }
  }
}
