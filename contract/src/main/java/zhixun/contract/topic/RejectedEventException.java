package zhixun.contract.topic;

/** This one event can never succeed: it goes to the dead letters with this cause. */
public final class RejectedEventException extends Exception {
  private static final long serialVersionUID = 1;

  private final String cause;

  /**
   * @param cause short and groupable, e.g. {@code garbled text}
   * @param detail names place and value
   */
  public RejectedEventException(String cause, String detail) {
    super(cause + ": " + detail);
    this.cause = cause;
  }

  public RejectedEventException(String cause, Throwable detail) {
    super(cause + ": " + detail.getMessage(), detail);
    this.cause = cause;
  }

  /** The groupable cause, without the detail. */
  public String shortCause() {
    return cause;
  }
}
