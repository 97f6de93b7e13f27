package zhixun.query.delivery;

import com.fasterxml.jackson.core.JsonProcessingException;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.time.Duration;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;
import zhixun.contract.json.Json;

/**
 * {@code webhook:URL}: a JSON body by POST. {@code Idempotency-Key} is the same for every attempt;
 * {@code X-Zhixun-Signature} is {@code sha256=} and the hexadecimal HMAC-SHA256, by the secret
 * {@value #SECRET}, of {@code X-Zhixun-Timestamp} (Unix seconds), a full stop and the body. Without
 * that secret nothing is signed.
 */
public final class WebhookChannel implements Channel, AutoCloseable {
  /** The name of the signing secret. */
  public static final String SECRET = "ZHIXUN_WEBHOOK_SECRET";

  private final JsonPoster poster;
  private final Secrets secrets;

  /**
   * @param wait the longest silence of a receiver
   * @param loopback whether receivers on this machine are allowed
   */
  public WebhookChannel(Secrets secrets, Duration wait, boolean loopback) {
    this.poster = new JsonPoster(wait, loopback);
    this.secrets = secrets;
  }

  @Override
  public String scheme() {
    return "webhook";
  }

  @Override
  public Answer send(Parcel parcel) {
    Optional<URI> address = HttpAnswers.address(parcel.target());
    if (address.isEmpty()) {
      return new Answer.Refused("不是网址");
    }
    byte[] body = body(parcel);
    try {
      return HttpAnswers.of(poster.post(address.get(), body, headers(parcel, body)));
    } catch (IOException e) {
      return HttpAnswers.of(e);
    }
  }

  private static byte[] body(Parcel parcel) {
    var out = new LinkedHashMap<String, Object>();
    out.put("subscription", parcel.subscription().id().value());
    out.put("name", parcel.subscription().name());
    out.put("sent_at", parcel.at());
    out.put("alerts", parcel.alerts());
    try {
      return Json.MAPPER.writeValueAsBytes(out);
    } catch (JsonProcessingException e) {
      throw new UncheckedIOException("a valid alert always has a JSON form", e);
    }
  }

  private Map<String, String> headers(Parcel parcel, byte[] body) {
    var out = new LinkedHashMap<String, String>();
    out.put("Idempotency-Key", parcel.idempotencyKey());
    String timestamp = Long.toString(parcel.at().getEpochSecond());
    out.put("X-Zhixun-Timestamp", timestamp);
    secrets
        .find(SECRET)
        .ifPresent(s -> out.put("X-Zhixun-Signature", "sha256=" + sign(s, timestamp, body)));
    return out;
  }

  /** What a receiver computes to check a body. */
  static String sign(String secret, String timestamp, byte[] body) {
    try {
      Mac mac = Mac.getInstance("HmacSHA256");
      mac.init(new SecretKeySpec(secret.getBytes(StandardCharsets.UTF_8), "HmacSHA256"));
      mac.update((timestamp + ".").getBytes(StandardCharsets.US_ASCII));
      return HexFormat.of().formatHex(mac.doFinal(body));
    } catch (GeneralSecurityException e) {
      throw new AssertionError("every Java platform has HmacSHA256", e);
    }
  }

  @Override
  public void close() throws IOException {
    poster.close();
  }
}
