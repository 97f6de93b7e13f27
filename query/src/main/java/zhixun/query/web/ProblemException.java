package zhixun.query.web;

/** An answer other than success, told as RFC 9457 problem details. */
final class ProblemException extends RuntimeException {
  private static final long serialVersionUID = 1;

  private final int status;
  private final String detail;

  ProblemException(int status, String title, String detail) {
    super(title);
    this.status = status;
    this.detail = detail;
  }

  int status() {
    return status;
  }

  String title() {
    return String.valueOf(getMessage());
  }

  String detail() {
    return detail;
  }
}
