package zhixun.ingest.source;

import java.net.URI;
import java.net.URISyntaxException;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.Optional;

/** Addresses as people and pages write them: spaces, brackets and Chinese in the path. */
public final class LooseUri {
  private LooseUri() {}

  /** The address that {@code reference} means on the page at {@code base}; empty if it is none. */
  public static Optional<URI> resolve(URI base, String reference) {
    String text = reference.strip();
    if (text.isEmpty() || text.startsWith("#")) {
      return Optional.empty();
    }
    try {
      URI uri = base.resolve(new URI(escape(text)));
      boolean web =
          "http".equalsIgnoreCase(uri.getScheme()) || "https".equalsIgnoreCase(uri.getScheme());
      return web && uri.getHost() != null ? Optional.of(withoutFragment(uri)) : Optional.empty();
    } catch (URISyntaxException | IllegalArgumentException e) {
      return Optional.empty();
    }
  }

  /** Reads an absolute address; empty if it is none. */
  public static Optional<URI> parse(String text) {
    return resolve(URI.create("http://none.invalid/"), text)
        .filter(u -> !"none.invalid".equals(u.getHost()));
  }

  private static URI withoutFragment(URI uri) throws URISyntaxException {
    String text = uri.toString();
    int hash = text.indexOf('#');
    String whole = hash < 0 ? text : text.substring(0, hash);
    return new URI(uri.getRawPath().isEmpty() && uri.getRawQuery() == null ? whole + "/" : whole);
  }

  /** Percent-encodes, as UTF-8, what browsers accept and {@link URI} refuses. */
  static String escape(String text) {
    var out = new StringBuilder(text.length() + 16);
    for (int i = 0; i < text.length(); ) {
      int c = text.codePointAt(i);
      boolean loosePercent = c == '%' && !isEscape(text, i);
      if (c <= ' ' || c > 126 || "\"<>\\^`{|}[]".indexOf(c) >= 0 || loosePercent) {
        appendEscaped(out, c);
      } else {
        out.appendCodePoint(c);
      }
      i += Character.charCount(c);
    }
    return out.toString();
  }

  private static void appendEscaped(StringBuilder out, int codePoint) {
    for (byte b : Character.toString(codePoint).getBytes(StandardCharsets.UTF_8)) {
      out.append(String.format(Locale.ROOT, "%%%02X", b & 0xff));
    }
  }

  private static boolean isEscape(String text, int at) {
    return at + 2 < text.length()
        && Character.digit(text.charAt(at + 1), 16) >= 0
        && Character.digit(text.charAt(at + 2), 16) >= 0;
  }
}
