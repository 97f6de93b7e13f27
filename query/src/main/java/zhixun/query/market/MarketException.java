package zhixun.query.market;

/**
 * A market file that cannot be used; the message names file, row and column and what is allowed.
 */
public final class MarketException extends Exception {
  private static final long serialVersionUID = 1;

  public MarketException(String message) {
    super(message);
  }

  public MarketException(String message, Throwable cause) {
    super(message, cause);
  }
}
