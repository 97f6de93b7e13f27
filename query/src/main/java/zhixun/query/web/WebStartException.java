package zhixun.query.web;

/** The console cannot start; the message is one sentence that says what to do. */
public final class WebStartException extends RuntimeException {
  private static final long serialVersionUID = 1;

  public WebStartException(String sentence) {
    super(sentence);
  }

  public WebStartException(String sentence, Throwable cause) {
    super(sentence, cause);
  }
}
