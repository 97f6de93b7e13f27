package zhixun.contract.topic;

/** This one event can never succeed: it goes to the dead letters with this cause. */
public final class RejectedEventException extends Exception {
  private static final long serialVersionUID = 1;

  private final String cause;
  private final String detail;

  /**
   * @param cause short and groupable, e.g. {@code garbled text}
   * @param detail names place and value
   */
  public RejectedEventException(String cause, String detail) {
    super(cause + ": " + detail);
    this.cause = cause;
    this.detail = detail;
  }

  public RejectedEventException(String cause, Throwable detail) {
    super(cause + ": " + detail.getMessage(), detail);
    this.cause = cause;
    this.detail = String.valueOf(detail.getMessage());
  }

  /** The groupable cause, without the detail. */
  public String shortCause() {
    return cause;
  }

  /** Names place and value. */
  public String detail() {
    return detail;
  }
}
