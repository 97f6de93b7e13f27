package zhixun.query.web;

import java.util.Set;

/**
 * Where the console listens.
 *
 * @param bind address
 * @param port 0 for any free one
 * @param behindProxy a proxy with accounts stands before it; needed for any other address than
 *     loopback
 */
public record WebSettings(String bind, int port, boolean behindProxy) {
  private static final Set<String> LOOPBACK = Set.of("127.0.0.1", "::1", "localhost");

  /**
   * @throws WebStartException if others could reach it without a proxy
   */
  public WebSettings {
    if (!LOOPBACK.contains(bind) && !behindProxy) {
      throw new WebStartException("网页只监听本机；要监听 " + bind + "，请在前面放一个带账号的代理并写明 --behind-proxy");
    }
  }
}
