package zhixun.contract.url;

import java.net.URI;
import java.net.URISyntaxException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * The table of rules behind {@link CanonicalUrl}; each rule has a row in {@code UrlRulesTest}.
 *
 * <p>Both schemes become {@code https}, {@code www.} and {@code m.} go, default ports go, tracking
 * parameters go, the rest of the query is sorted by name, a fragment goes, a trailing slash of a
 * path goes. Of a WeChat article only {@code __biz, mid, idx, sn} stay.
 */
final class UrlRules {
  private static final Set<String> TRACKING =
      Set.of(
          "spm",
          "from",
          "isappinstalled",
          "share_token",
          "share_from",
          "sharefrom",
          "tt_from",
          "fbclid",
          "gclid",
          "msclkid",
          "mc_cid",
          "mc_eid",
          "ref",
          "ref_src",
          "referrer",
          "timestamp",
          "app",
          "wt_mc",
          "vd_source",
          "share_source",
          "share_medium",
          "bbid",
          "ts",
          "spss",
          "scene",
          "srcid",
          "chksm",
          "sessionid",
          "wfr",
          "share_uid",
          "shareuid");
  private static final List<String> TRACKING_PREFIXES = List.of("utm_", "hmsr", "share_");
  private static final Set<String> WECHAT = Set.of("__biz", "mid", "idx", "sn");
  private static final List<String> HOST_PREFIXES = List.of("www.", "m.", "wap.");

  private UrlRules() {}

  static Optional<String> canonical(String spelling) {
    return parse(spelling.strip()).filter(UrlRules::isWeb).map(UrlRules::rebuild);
  }

  private static Optional<URI> parse(String spelling) {
    String text = spelling.startsWith("//") ? "https:" + spelling : spelling;
    try {
      return Optional.of(new URI(escape(text)));
    } catch (URISyntaxException e) {
      return Optional.empty();
    }
  }

  /** Percent-encodes what browsers accept and {@link URI} refuses; a URL in use often has it. */
  private static String escape(String text) {
    var out = new StringBuilder(text.length() + 16);
    boolean fragment = false;
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      boolean second = c == '#' && fragment;
      fragment |= c == '#';
      boolean loosePercent = c == '%' && !isEscape(text, i);
      if (c <= ' ' || "\"<>\\^`{|}[]".indexOf(c) >= 0 || loosePercent || second) {
        out.append(String.format(Locale.ROOT, "%%%02X", (int) c));
      } else {
        out.append(c);
      }
    }
    return out.toString();
  }

  private static boolean isEscape(String text, int at) {
    return at + 2 < text.length()
        && Character.digit(text.charAt(at + 1), 16) >= 0
        && Character.digit(text.charAt(at + 2), 16) >= 0;
  }

  private static boolean isWeb(URI uri) {
    String scheme = uri.getScheme();
    return scheme != null
        && (scheme.equalsIgnoreCase("http") || scheme.equalsIgnoreCase("https"))
        && uri.getRawAuthority() != null
        && uri.getHost() != null;
  }

  private static String rebuild(URI uri) {
    String host = host(uri.getHost());
    String path = path(uri.normalize().getRawPath());
    String query = query(host, uri.getRawQuery());
    return "https://" + host + port(uri.getPort()) + path + (query.isEmpty() ? "" : "?" + query);
  }

  private static String host(String raw) {
    String host = raw.toLowerCase(Locale.ROOT);
    for (String prefix : HOST_PREFIXES) {
      String rest = host.startsWith(prefix) ? host.substring(prefix.length()) : host;
      if (rest.indexOf('.') > 0) {
        host = rest;
      }
    }
    return host;
  }

  private static String port(int port) {
    return port == -1 || port == 80 || port == 443 ? "" : ":" + port;
  }

  private static String path(@Nullable String raw) {
    String path = raw == null || raw.isEmpty() ? "/" : raw;
    return path.length() > 1 && path.endsWith("/") ? path.substring(0, path.length() - 1) : path;
  }

  private static String query(String host, @Nullable String raw) {
    if (raw == null || raw.isEmpty()) {
      return "";
    }
    boolean wechat = host.equals("mp.weixin.qq.com") && raw.contains("__biz=");
    var kept = new ArrayList<String>();
    for (String pair : Arrays.asList(raw.split("&"))) {
      String name = pair.split("=", 2)[0];
      if (!pair.isEmpty() && (wechat ? WECHAT.contains(name) : !isTracking(name))) {
        kept.add(pair);
      }
    }
    kept.sort(null);
    return String.join("&", kept);
  }

  private static boolean isTracking(String name) {
    String lower = name.toLowerCase(Locale.ROOT);
    return TRACKING.contains(lower) || TRACKING_PREFIXES.stream().anyMatch(lower::startsWith);
  }
}
