package zhixun.ingest.fetch;

import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Duration;
import java.time.Instant;
import java.util.HexFormat;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** A body as it came, decompressed, with what the server said of it. Immutable by convention. */
public final class Page {
  private static final Pattern CHARSET =
      Pattern.compile("charset\\s*=\\s*[\"']?([^\\s;\"']+)", Pattern.CASE_INSENSITIVE);

  private final URI address;
  private final byte[] body;
  private final String contentType;
  private final @Nullable String etag;
  private final @Nullable String lastModified;
  private final Duration maxAge;
  private final Instant fetchedAt;

  /**
   * @param address where the body came from, after redirects
   * @param body not copied: neither side may change it
   * @param contentType as sent; empty when the server sent none
   * @param maxAge how long the server says it stays fresh; zero if it does not say
   */
  public Page(
      URI address,
      byte[] body,
      String contentType,
      @Nullable String etag,
      @Nullable String lastModified,
      Duration maxAge,
      Instant fetchedAt) {
    this.address = address;
    this.body = body;
    this.contentType = contentType;
    this.etag = etag;
    this.lastModified = lastModified;
    this.maxAge = maxAge;
    this.fetchedAt = fetchedAt;
  }

  public URI address() {
    return address;
  }

  /** The bytes themselves; do not change them. */
  public byte[] body() {
    return body;
  }

  public String contentType() {
    return contentType;
  }

  /** The media type alone, lower case, e.g. {@code text/html}; empty when unknown. */
  public String mediaType() {
    return contentType.split(";", 2)[0].strip().toLowerCase(Locale.ROOT);
  }

  /** The charset in the {@code Content-Type} header, which may be wrong. */
  public Optional<String> httpCharset() {
    Matcher matcher = CHARSET.matcher(contentType);
    return matcher.find() ? Optional.of(matcher.group(1)) : Optional.empty();
  }

  public @Nullable String etag() {
    return etag;
  }

  public @Nullable String lastModified() {
    return lastModified;
  }

  public Duration maxAge() {
    return maxAge;
  }

  public Instant fetchedAt() {
    return fetchedAt;
  }

  /** SHA-256 of the body, hexadecimal. */
  public String bodyHash() {
    try {
      return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(body));
    } catch (NoSuchAlgorithmException e) {
      throw new AssertionError("every Java platform has SHA-256", e);
    }
  }

  /** The first bytes as Latin letters: enough to tell what kind of file it is. */
  public String start(int length) {
    return new String(body, 0, Math.min(length, body.length), StandardCharsets.ISO_8859_1);
  }
}
