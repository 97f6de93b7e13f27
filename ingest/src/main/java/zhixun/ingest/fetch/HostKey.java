package zhixun.ingest.fetch;

import java.net.URI;
import java.util.Locale;

/** What one server is to us: its name, with the port where that is not the usual one. */
public final class HostKey {
  private HostKey() {}

  /** E.g. {@code www.gov.cn} or {@code 127.0.0.1:8081}; both schemes share a key. */
  public static String of(URI url) {
    String host = url.getHost() == null ? "" : url.getHost().toLowerCase(Locale.ROOT);
    int port = url.getPort();
    return port == -1 || port == 80 || port == 443 ? host : host + ":" + port;
  }
}
