package zhixun.query.delivery;

import java.io.IOException;
import java.net.URI;
import java.net.URISyntaxException;
import java.util.Optional;

/** HTTP outcomes as answers of a channel. */
final class HttpAnswers {
  private static final int SHOWN = 160;

  private HttpAnswers() {}

  /** An http or https address with a host; empty for anything else. */
  static Optional<URI> address(String target) {
    try {
      var uri = new URI(target);
      boolean web =
          "https".equalsIgnoreCase(uri.getScheme()) || "http".equalsIgnoreCase(uri.getScheme());
      return web && uri.getHost() != null ? Optional.of(uri) : Optional.empty();
    } catch (URISyntaxException e) {
      return Optional.empty();
    }
  }

  static Answer of(JsonPoster.Reply reply) {
    String text = "HTTP " + reply.status() + (reply.body().isBlank() ? "" : "：" + shown(reply));
    int status = reply.status();
    if (status >= 200 && status < 300) {
      return new Answer.Sent(text);
    }
    boolean later = status == 408 || status == 425 || status == 429 || status >= 500;
    return later ? new Answer.Later(text, reply.after()) : new Answer.Refused(text);
  }

  static Answer of(IOException failure) {
    if (failure instanceof NetworkRule.ForbiddenAddressException) {
      return new Answer.Refused("不允许发往内网地址");
    }
    return new Answer.Later("连不上：" + failure.getClass().getSimpleName(), null);
  }

  private static String shown(JsonPoster.Reply reply) {
    String line = reply.body().strip().replaceAll("\\s+", " ");
    return line.length() <= SHOWN ? line : line.substring(0, SHOWN);
  }
}
