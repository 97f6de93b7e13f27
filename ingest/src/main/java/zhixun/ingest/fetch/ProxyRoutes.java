package zhixun.ingest.fetch;

import java.net.URI;
import org.apache.hc.client5.http.auth.AuthScope;
import org.apache.hc.client5.http.auth.CredentialsProvider;
import org.apache.hc.client5.http.auth.UsernamePasswordCredentials;
import org.apache.hc.client5.http.impl.auth.BasicCredentialsProvider;
import org.apache.hc.client5.http.impl.routing.DefaultRoutePlanner;
import org.apache.hc.core5.http.HttpHost;
import org.apache.hc.core5.http.protocol.HttpContext;
import org.jspecify.annotations.Nullable;

/** Sends each request by the proxy that the settings name for it. Thread-safe. */
final class ProxyRoutes extends DefaultRoutePlanner {
  private final ProxySettings settings;
  private final AddressGuard guard;

  /**
   * @param guard knows the hosts that are asked directly because they may be private
   */
  ProxyRoutes(ProxySettings settings, AddressGuard guard) {
    super(null);
    this.settings = settings;
    this.guard = guard;
  }

  @Override
  protected @Nullable HttpHost determineProxy(HttpHost target, HttpContext context) {
    return guard.allows(target.getHostName())
        ? null
        : settings.proxyFor(URI.create(target.toURI())).map(ProxyRoutes::host).orElse(null);
  }

  private static HttpHost host(URI proxy) {
    int usual = "https".equals(proxy.getScheme()) ? 443 : 80;
    int port = proxy.getPort() < 0 ? usual : proxy.getPort();
    return new HttpHost(proxy.getScheme(), proxy.getHost(), port);
  }

  /** Name and password that a proxy's address carries. */
  CredentialsProvider credentials() {
    var provider = new BasicCredentialsProvider();
    for (URI proxy : new @Nullable URI[] {settings.http(), settings.https()}) {
      String user = proxy == null ? null : proxy.getUserInfo();
      if (proxy != null && user != null) {
        String[] parts = user.split(":", 2);
        char[] password = (parts.length > 1 ? parts[1] : "").toCharArray();
        provider.setCredentials(
            new AuthScope(host(proxy)), new UsernamePasswordCredentials(parts[0], password));
      }
    }
    return provider;
  }
}
