package zhixun.ingest.source;

/** A catalogue that cannot be used; the message names file, line, field and what is allowed. */
public final class CatalogueException extends RuntimeException {
  private static final long serialVersionUID = 1;

  private final String file;
  private final int line;
  private final String field;

  /**
   * @param line counts from 1
   * @param problem in the user's language
   */
  public CatalogueException(String file, int line, String field, String problem) {
    super(file + " 第 " + line + " 行，" + field + "：" + problem);
    this.file = file;
    this.line = line;
    this.field = field;
  }

  public String file() {
    return file;
  }

  public int line() {
    return line;
  }

  public String field() {
    return field;
  }
}
