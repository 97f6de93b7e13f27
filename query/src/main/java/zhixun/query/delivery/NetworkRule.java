package zhixun.query.delivery;

import java.net.InetAddress;
import java.net.UnknownHostException;
import org.apache.hc.client5.http.DnsResolver;
import org.apache.hc.client5.http.SystemDefaultDnsResolver;

/**
 * Which addresses a webhook may reach: public ones, and loopback if the configuration says so. It
 * is asked when the connection is made, so that a name cannot change its address after the check.
 */
final class NetworkRule implements DnsResolver {
  private final boolean loopback;

  NetworkRule(boolean loopback) {
    this.loopback = loopback;
  }

  @Override
  public InetAddress[] resolve(String host) throws UnknownHostException {
    InetAddress[] addresses = SystemDefaultDnsResolver.INSTANCE.resolve(host);
    for (InetAddress address : addresses) {
      if (!isAllowed(address)) {
        throw new ForbiddenAddressException(host);
      }
    }
    return addresses;
  }

  @Override
  public String resolveCanonicalHostname(String host) throws UnknownHostException {
    return SystemDefaultDnsResolver.INSTANCE.resolveCanonicalHostname(host);
  }

  boolean isAllowed(InetAddress address) {
    if (address.isLoopbackAddress()) {
      return loopback;
    }
    return !address.isAnyLocalAddress()
        && !address.isLinkLocalAddress()
        && !address.isSiteLocalAddress()
        && !address.isMulticastAddress()
        && !isOtherwisePrivate(address.getAddress());
  }

  /** 100.64/10 (shared by carriers), 0/8, 192.0.0/24 and fc00::/7, which the JDK does not name. */
  private static boolean isOtherwisePrivate(byte[] bytes) {
    int first = bytes[0] & 0xff;
    if (bytes.length == 16) {
      return (first & 0xfe) == 0xfc;
    }
    int second = bytes[1] & 0xff;
    return first == 0
        || (first == 100 && (second & 0xc0) == 64)
        || (first == 192 && second == 0 && bytes[2] == 0);
  }

  /** The receiver's address is a private one. */
  static final class ForbiddenAddressException extends UnknownHostException {
    private static final long serialVersionUID = 1;

    ForbiddenAddressException(String host) {
      super("private address behind " + host);
    }
  }
}
