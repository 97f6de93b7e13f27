package zhixun.ingest.fetch;

import java.net.URI;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/**
 * Proxies by the usual environment variables: {@code HTTP_PROXY}, {@code HTTPS_PROXY}, {@code
 * ALL_PROXY} and {@code NO_PROXY}, in capitals or not.
 *
 * @param http for http addresses; null: none
 * @param https for https addresses; null: none
 * @param except hosts, or ends of host names, that are asked directly; {@code *} for all
 */
public record ProxySettings(@Nullable URI http, @Nullable URI https, List<String> except) {
  public static final ProxySettings NONE = new ProxySettings(null, null, List.of());

  public ProxySettings {
    except = List.copyOf(except);
  }

  /**
   * @throws IllegalArgumentException naming the variable whose value is no proxy address
   */
  public static ProxySettings of(Map<String, String> environment) {
    String any = value(environment, "ALL_PROXY");
    String all = any.contains("://") && !any.startsWith("http") ? "" : any; // socks5: not spoken
    String direct = value(environment, "NO_PROXY");
    return new ProxySettings(
        proxy(environment, "HTTP_PROXY", all),
        proxy(environment, "HTTPS_PROXY", all),
        Arrays.stream(direct.split("[,\\s]+"))
            .map(host -> host.toLowerCase(Locale.ROOT))
            .filter(host -> !host.isEmpty())
            .toList());
  }

  private static String value(Map<String, String> environment, String name) {
    String small = environment.getOrDefault(name.toLowerCase(Locale.ROOT), "");
    return small.isBlank() ? environment.getOrDefault(name, "").strip() : small.strip();
  }

  private static @Nullable URI proxy(
      Map<String, String> environment, String name, String otherwise) {
    String own = value(environment, name);
    String value = own.isEmpty() ? otherwise : own;
    if (value.isEmpty()) {
      return null;
    }
    URI proxy = URI.create(value.contains("://") ? value : "http://" + value);
    if (proxy.getHost() == null || !String.valueOf(proxy.getScheme()).startsWith("http")) {
      throw new IllegalArgumentException(
          name + " is no http proxy like http://host:3128: " + proxy.getHost());
    }
    return proxy;
  }

  /** Names of the proxies' own hosts. */
  public Set<String> hosts() {
    var out = new TreeSet<String>();
    for (URI proxy : new @Nullable URI[] {http, https}) {
      if (proxy != null) {
        out.add(proxy.getHost().toLowerCase(Locale.ROOT));
      }
    }
    return out;
  }

  /** The proxy to ask for this address; empty to ask its host. */
  public Optional<URI> proxyFor(URI address) {
    URI proxy = "https".equalsIgnoreCase(address.getScheme()) ? https : http;
    String host = String.valueOf(address.getHost()).toLowerCase(Locale.ROOT);
    return proxy == null || direct(host, address.getPort()) ? Optional.empty() : Optional.of(proxy);
  }

  private boolean direct(String host, int port) {
    for (String entry : except) {
      int colon = entry.lastIndexOf(':');
      boolean ported = colon > 0 && entry.indexOf(':') == colon;
      String name = ported ? entry.substring(0, colon) : entry;
      String bare = name.startsWith("*.") ? name.substring(2) : name.replaceFirst("^\\.", "");
      boolean here = !ported || entry.substring(colon + 1).equals(Integer.toString(port));
      if (here && (name.equals("*") || host.equals(bare) || host.endsWith("." + bare))) {
        return true;
      }
    }
    return false;
  }
}
