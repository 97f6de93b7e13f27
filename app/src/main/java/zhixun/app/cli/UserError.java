package zhixun.app.cli;

/**
 * Something that a person can mend: shown as one sentence that says what to do, without a stack
 * trace, with exit code 1.
 */
public final class UserError extends RuntimeException {
  private static final long serialVersionUID = 1;

  public UserError(String sentence) {
    super(sentence);
  }

  public UserError(String sentence, Throwable cause) {
    super(sentence, cause);
  }
}
