package zhixun.query.delivery;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Map;
import java.util.Optional;
import zhixun.contract.json.Json;

/**
 * {@code wecom:URL} or {@code wecom:NAME}: a 企业微信 group robot. By name, its address is the secret
 * {@code ZHIXUN_WECOM_NAME}, so that the key stands in no event. A message is Markdown of at most
 * 4,096 bytes, and a robot takes 20 a minute (企业微信开发者文档, 群机器人配置说明).
 */
public final class WecomChannel implements Channel, AutoCloseable {
  static final int MAX_BYTES = 4_096;
  private static final int TOO_OFTEN = 45_009;
  private static final int BUSY = -1;

  private final JsonPoster poster;
  private final Secrets secrets;
  private final Duration pace;

  /**
   * @param loopback whether robots on this machine are allowed, for tests
   */
  public WecomChannel(Secrets secrets, Duration wait, Duration pace, boolean loopback) {
    this.poster = new JsonPoster(wait, loopback);
    this.secrets = secrets;
    this.pace = pace;
  }

  /** 20 messages a minute. */
  public static WecomChannel standard(Secrets secrets) {
    return new WecomChannel(secrets, Duration.ofSeconds(10), Duration.ofSeconds(3), false);
  }

  @Override
  public String scheme() {
    return "wecom";
  }

  @Override
  public int batch() {
    return 10;
  }

  @Override
  public Duration pace() {
    return pace;
  }

  @Override
  public Answer send(Parcel parcel) {
    Optional<URI> address = address(parcel.target());
    if (address.isEmpty()) {
      return new Answer.Refused("没有这个机器人的地址");
    }
    try {
      return answer(poster.post(address.get(), body(parcel), Map.of()));
    } catch (IOException e) {
      return HttpAnswers.of(e);
    }
  }

  private Optional<URI> address(String target) {
    return target.contains("://")
        ? HttpAnswers.address(target)
        : secrets.find("ZHIXUN_WECOM_" + target).flatMap(HttpAnswers::address);
  }

  private static byte[] body(Parcel parcel) {
    Map<String, Object> message =
        Map.of("msgtype", "markdown", "markdown", Map.of("content", content(parcel)));
    try {
      return Json.MAPPER.writeValueAsBytes(message);
    } catch (JsonProcessingException e) {
      throw new UncheckedIOException("a map of texts always has a JSON form", e);
    }
  }

  /** As many alerts as fit whole; the rest are counted and named by the console. */
  static String content(Parcel parcel) {
    var out = new StringBuilder("【" + parcel.subscription().name() + "】\n");
    int shown = 0;
    for (var alert : parcel.alerts()) {
      String part = AlertText.markdown(alert) + "\n";
      if (bytes(out + part) > MAX_BYTES - 60 && shown > 0) {
        break;
      }
      out.append(part);
      shown++;
    }
    int left = parcel.alerts().size() - shown;
    if (left > 0) {
      out.append("另有 ").append(left).append(" 条，见控制台");
    }
    return cut(out.toString());
  }

  private static String cut(String text) {
    int end = text.length();
    while (bytes(text.substring(0, end)) > MAX_BYTES) {
      end -= Math.max(1, (bytes(text.substring(0, end)) - MAX_BYTES) / 4);
    }
    return text.substring(0, end);
  }

  private static int bytes(String text) {
    return text.getBytes(StandardCharsets.UTF_8).length;
  }

  /** A robot answers 200 with an errcode of its own. */
  private static Answer answer(JsonPoster.Reply reply) {
    Answer http = HttpAnswers.of(reply);
    if (!(http instanceof Answer.Sent)) {
      return http;
    }
    int code;
    try {
      JsonNode node = Json.MAPPER.readTree(reply.body());
      code = node == null ? BUSY : node.path("errcode").asInt(BUSY);
    } catch (JsonProcessingException e) {
      return new Answer.Later("机器人的回答读不懂", null);
    }
    return switch (code) {
      case 0 -> http;
      case TOO_OFTEN -> new Answer.Later(http.text(), Duration.ofMinutes(1));
      case BUSY -> new Answer.Later(http.text(), null);
      default -> new Answer.Refused(http.text());
    };
  }

  @Override
  public void close() throws IOException {
    poster.close();
  }
}
