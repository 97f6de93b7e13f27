package zhixun.ingest.fetch;

import java.net.Inet6Address;
import java.net.InetAddress;
import java.net.UnknownHostException;
import java.util.Locale;
import java.util.Set;
import java.util.TreeSet;
import org.apache.hc.client5.http.DnsResolver;
import org.apache.hc.client5.http.SystemDefaultDnsResolver;

/**
 * Refuses private and loopback addresses. It sits where names become addresses, so a redirect or a
 * changed DNS answer cannot get around it: the address checked is the address connected to.
 */
public final class AddressGuard implements DnsResolver {
  /** The host has an address that we do not ask. */
  public static final class PrivateAddressException extends UnknownHostException {
    private static final long serialVersionUID = 1;

    PrivateAddressException(String message) {
      super(message);
    }
  }

  private final Set<String> allowed;
  private final DnsResolver resolver;

  /**
   * @param allowed names of hosts that may be private, without port
   */
  public AddressGuard(Set<String> allowed) {
    this(allowed, SystemDefaultDnsResolver.INSTANCE);
  }

  AddressGuard(Set<String> allowed, DnsResolver resolver) {
    this.allowed = new TreeSet<>();
    allowed.forEach(host -> this.allowed.add(withoutPort(host)));
    this.resolver = resolver;
  }

  /** One that lets the proxies themselves be private: the user has named them. */
  static AddressGuard reaching(Set<String> allowed, ProxySettings proxies) {
    var hosts = new TreeSet<>(allowed);
    hosts.addAll(proxies.hosts());
    return new AddressGuard(hosts);
  }

  /** Whether the user has named this host as one that may be private. */
  boolean allows(String host) {
    return allowed.contains(withoutPort(host));
  }

  /**
   * Whether the host is a private address in itself, with no name to be looked up: what can be told
   * where a proxy does the looking up.
   */
  boolean isPrivateLiteral(String host) {
    String name = host.toLowerCase(Locale.ROOT);
    boolean literal = name.contains(":") || name.matches("[0-9.]+");
    if (allows(host)) {
      return false;
    }
    if (name.equals("localhost") || name.endsWith(".localhost") || name.endsWith(".internal")) {
      return true;
    }
    try {
      return literal && isPrivate(InetAddress.getByName(name));
    } catch (UnknownHostException e) { // 1.2.3: no address
      return false;
    }
  }

  @Override
  public InetAddress[] resolve(String host) throws UnknownHostException {
    InetAddress[] addresses = resolver.resolve(host);
    if (!allows(host)) {
      for (InetAddress address : addresses) {
        if (isPrivate(address)) {
          throw new PrivateAddressException(host + " is " + address.getHostAddress());
        }
      }
    }
    return addresses;
  }

  @Override
  public String resolveCanonicalHostname(String host) throws UnknownHostException {
    return resolver.resolveCanonicalHostname(host);
  }

  private static String withoutPort(String host) {
    String name = host.toLowerCase(Locale.ROOT);
    int colon = name.lastIndexOf(':');
    boolean ipv6 = name.indexOf(':') != colon && !name.contains("]:");
    return colon > 0 && !ipv6 ? name.substring(0, colon) : name;
  }

  static boolean isPrivate(InetAddress address) {
    byte[] b = address.getAddress();
    return address.isLoopbackAddress()
        || address.isAnyLocalAddress()
        || address.isLinkLocalAddress()
        || address.isSiteLocalAddress()
        || address.isMulticastAddress()
        || (address instanceof Inet6Address ? isPrivateV6(b) : isPrivateV4(b));
  }

  /** Carrier-grade NAT 100.64/10, 0/8, 192.0.0/24, benchmarks 198.18/15 and reserved 240/4. */
  private static boolean isPrivateV4(byte[] b) {
    int first = b[0] & 0xff;
    int second = b[1] & 0xff;
    return first == 0
        || first >= 240
        || (first == 100 && second >= 64 && second < 128)
        || (first == 192 && second == 0 && b[2] == 0)
        || (first == 198 && (second == 18 || second == 19));
  }

  /**
   * Unique local fc00::/7, and NAT64 64:ff9b::/96, 6to4 2002::/16 and Teredo 2001:0::/32, which may
   * hide any IPv4 address.
   */
  private static boolean isPrivateV6(byte[] b) {
    boolean nat64 = b[0] == 0 && b[1] == 0x64 && b[2] == (byte) 0xff && b[3] == (byte) 0x9b;
    boolean sixToFour = b[0] == 0x20 && b[1] == 0x02;
    boolean teredo = b[0] == 0x20 && b[1] == 0x01 && b[2] == 0 && b[3] == 0;
    return (b[0] & 0xfe) == 0xfc || nat64 || sixToFour || teredo;
  }
}
