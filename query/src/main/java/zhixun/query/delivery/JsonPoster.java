package zhixun.query.delivery;

import java.io.IOException;
import java.io.InputStream;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import java.time.format.DateTimeParseException;
import java.util.Map;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import org.apache.hc.client5.http.classic.methods.HttpPost;
import org.apache.hc.client5.http.config.ConnectionConfig;
import org.apache.hc.client5.http.config.RequestConfig;
import org.apache.hc.client5.http.impl.classic.CloseableHttpClient;
import org.apache.hc.client5.http.impl.classic.HttpClients;
import org.apache.hc.client5.http.impl.io.PoolingHttpClientConnectionManagerBuilder;
import org.apache.hc.core5.http.ClassicHttpResponse;
import org.apache.hc.core5.http.ContentType;
import org.apache.hc.core5.http.Header;
import org.apache.hc.core5.http.HttpEntity;
import org.apache.hc.core5.http.io.entity.ByteArrayEntity;
import org.apache.hc.core5.util.Timeout;
import org.jspecify.annotations.Nullable;

/**
 * Posts JSON over HTTP; no redirects, no cookies, short waits, and an end to every exchange, for a
 * receiver that sends a byte now and then is never silent for long. Thread-safe.
 */
final class JsonPoster implements AutoCloseable {
  private static final int MAX_ANSWER = 4_096;
  private static final int CONNECTIONS = 200;

  /**
   * What came back.
   *
   * @param after the Retry-After header; null without one
   */
  record Reply(int status, String body, @Nullable Duration after) {}

  /** An exchange as a whole may last so many times the longest silence. */
  private static final int WAITS = 3;

  private final CloseableHttpClient client;
  private final Duration longest;
  private final ScheduledExecutorService cutter =
      Executors.newSingleThreadScheduledExecutor(
          Thread.ofPlatform().daemon().name("webhook-cutter").factory());

  /**
   * @param wait the longest silence of a receiver
   * @param loopback whether receivers on this machine are allowed
   */
  JsonPoster(Duration wait, boolean loopback) {
    this.longest = wait.multipliedBy(WAITS);
    Timeout timeout = Timeout.of(wait);
    var connections =
        PoolingHttpClientConnectionManagerBuilder.create()
            .setDnsResolver(new NetworkRule(loopback))
            .setMaxConnTotal(CONNECTIONS)
            .setMaxConnPerRoute(20)
            .setDefaultConnectionConfig(
                ConnectionConfig.custom()
                    .setConnectTimeout(timeout)
                    .setSocketTimeout(timeout)
                    .build())
            .build();
    this.client =
        HttpClients.custom()
            .setConnectionManager(connections)
            .setDefaultRequestConfig(
                RequestConfig.custom()
                    .setResponseTimeout(timeout)
                    .setConnectionRequestTimeout(timeout)
                    .build())
            .disableRedirectHandling()
            .disableCookieManagement()
            .disableAutomaticRetries()
            .disableAuthCaching()
            .build();
  }

  Reply post(URI address, byte[] json, Map<String, String> headers) throws IOException {
    var post = new HttpPost(address);
    post.setEntity(new ByteArrayEntity(json, ContentType.APPLICATION_JSON));
    headers.forEach(post::setHeader);
    var cut = cutter.schedule(post::cancel, longest.toMillis(), TimeUnit.MILLISECONDS);
    try {
      return client.execute(post, JsonPoster::reply);
    } finally {
      cut.cancel(false);
    }
  }

  private static Reply reply(ClassicHttpResponse response) throws IOException {
    HttpEntity entity = response.getEntity();
    String body = entity == null ? "" : beginning(entity);
    return new Reply(response.getCode(), body, retryAfter(response));
  }

  private static String beginning(HttpEntity entity) throws IOException {
    try (InputStream in = entity.getContent()) {
      return in == null ? "" : new String(in.readNBytes(MAX_ANSWER), StandardCharsets.UTF_8);
    }
  }

  private static @Nullable Duration retryAfter(ClassicHttpResponse response) {
    Header header = response.getFirstHeader("Retry-After");
    if (header == null) {
      return null;
    }
    String value = header.getValue().strip();
    if (value.matches("\\d{1,6}")) {
      return Duration.ofSeconds(Long.parseLong(value));
    }
    try {
      Instant at = ZonedDateTime.parse(value, DateTimeFormatter.RFC_1123_DATE_TIME).toInstant();
      Header date = response.getFirstHeader("Date");
      Instant now =
          date == null
              ? Instant.now()
              : ZonedDateTime.parse(date.getValue(), DateTimeFormatter.RFC_1123_DATE_TIME)
                  .toInstant();
      Duration wait = Duration.between(now, at);
      return wait.isNegative() ? null : wait;
    } catch (DateTimeParseException e) {
      return null; // an unreadable wish is no wish
    }
  }

  @Override
  public void close() throws IOException {
    cutter.shutdownNow();
    client.close();
  }
}
