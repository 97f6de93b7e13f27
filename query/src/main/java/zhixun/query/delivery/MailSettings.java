package zhixun.query.delivery;

import java.time.Duration;
import java.util.Optional;

/**
 * The mail server.
 *
 * @param user empty for a server that asks for none
 * @param from the sender's address
 */
public record MailSettings(
    String host,
    int port,
    Security security,
    String user,
    String password,
    String from,
    Duration patience) {
  /** How the connection is kept secret. */
  public enum Security {
    /** TLS from the first byte, usually port 465. */
    TLS,
    /** Plain at first; refused by us where the server offers no STARTTLS. */
    STARTTLS,
    /** None: for a server on this machine. */
    NONE
  }

  /**
   * By {@code ZHIXUN_SMTP_HOST, _PORT, _SECURITY, _USER, _PASSWORD, _FROM}; empty without a host.
   */
  public static Optional<MailSettings> of(Secrets secrets) {
    return secrets
        .find("ZHIXUN_SMTP_HOST")
        .map(
            host ->
                new MailSettings(
                    host,
                    secrets.find("ZHIXUN_SMTP_PORT").map(Integer::parseInt).orElse(465),
                    Security.valueOf(secrets.find("ZHIXUN_SMTP_SECURITY").orElse("TLS")),
                    secrets.find("ZHIXUN_SMTP_USER").orElse(""),
                    secrets.find("ZHIXUN_SMTP_PASSWORD").orElse(""),
                    secrets.find("ZHIXUN_SMTP_FROM").orElse("zhixun@" + host),
                    Duration.ofSeconds(15)));
  }

  @Override
  public String toString() {
    return "MailSettings[" + host + ":" + port + ", " + security + "]";
  }
}
