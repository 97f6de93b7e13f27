package zhixun.ingest.fetch;

import java.io.Closeable;
import java.io.IOException;
import java.net.ConnectException;
import java.net.SocketTimeoutException;
import java.net.URI;
import java.net.UnknownHostException;
import java.time.InstantSource;
import java.util.HashSet;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import javax.net.ssl.SSLException;
import org.apache.hc.client5.http.ConnectTimeoutException;
import org.apache.hc.client5.http.classic.methods.HttpUriRequestBase;
import org.apache.hc.client5.http.impl.classic.CloseableHttpClient;
import org.apache.hc.core5.http.ClassicHttpResponse;
import org.apache.hc.core5.http.ContentType;
import org.apache.hc.core5.http.Header;
import org.apache.hc.core5.http.HttpEntity;
import org.apache.hc.core5.http.HttpException;
import org.apache.hc.core5.http.io.entity.StringEntity;
import zhixun.ingest.fetch.FetchOutcome.Cause;
import zhixun.ingest.fetch.FetchOutcome.Failed;
import zhixun.ingest.fetch.FetchOutcome.Fetched;
import zhixun.ingest.fetch.FetchOutcome.NotModified;
import zhixun.ingest.fetch.FetchOutcome.Redirected;
import zhixun.ingest.fetch.FetchOutcome.Throttled;
import zhixun.ingest.source.LooseUri;

/**
 * HTTP in, {@link FetchOutcome} out. Blocking: call it from virtual threads. Thread-safe. It obeys
 * its limits and the {@link AddressGuard}; pace and robots.txt are the caller's to ask first.
 */
public final class Fetcher implements Closeable {
  private static final String ACCEPT =
      "text/html,application/xhtml+xml,application/xml;q=0.9,application/rss+xml,"
          + "application/json,*/*;q=0.8";

  private final FetchLimits limits;
  private final ProxySettings proxies;
  private final AddressGuard guard;
  private final InstantSource clock;
  private final CloseableHttpClient client;
  private final ScheduledExecutorService deadlines;
  private final Set<HttpUriRequestBase> underWay = ConcurrentHashMap.newKeySet();

  /**
   * @param userAgent says honestly who asks
   * @param allowedPrivateHosts hosts that may have a private or loopback address
   */
  public Fetcher(
      String userAgent, Set<String> allowedPrivateHosts, FetchLimits limits, InstantSource clock) {
    this(userAgent, allowedPrivateHosts, limits, clock, ProxySettings.of(System.getenv()));
  }

  /**
   * @param proxies by which hosts are asked, but for those in {@code allowedPrivateHosts}
   */
  public Fetcher(
      String userAgent,
      Set<String> allowedPrivateHosts,
      FetchLimits limits,
      InstantSource clock,
      ProxySettings proxies) {
    this.limits = limits;
    this.clock = clock;
    this.proxies = proxies;
    this.guard = new AddressGuard(allowedPrivateHosts);
    this.client =
        HttpClientFactory.create(
            userAgent,
            AddressGuard.reaching(allowedPrivateHosts, proxies),
            limits,
            new ProxyRoutes(proxies, guard));
    this.deadlines =
        Executors.newSingleThreadScheduledExecutor(
            task -> Thread.ofPlatform().daemon().name("fetch-deadlines").unstarted(task));
  }

  /** Asks once; follows redirects only if the request says so. */
  public FetchOutcome fetch(FetchRequest request) {
    var seen = new HashSet<URI>();
    URI url = request.url();
    while (true) {
      if (!seen.add(url) || seen.size() > limits.redirects() + 1) {
        return new Failed(Cause.REDIRECT_LOOP, seen.size() + " redirects, at " + url);
      }
      FetchOutcome outcome = ask(request, url);
      if (!(outcome instanceof Redirected(URI target, boolean forever))) {
        return outcome;
      }
      if (!request.follows()) {
        return new Redirected(target, forever);
      }
      url = target;
    }
  }

  private FetchOutcome ask(FetchRequest request, URI url) {
    String host = String.valueOf(url.getHost());
    boolean proxyItself = proxies.hosts().contains(host) && !guard.allows(host);
    if (proxyItself || (proxies.proxyFor(url).isPresent() && guard.isPrivateLiteral(host))) {
      return new Failed(Cause.PRIVATE_ADDRESS, host);
    }
    HttpUriRequestBase http = httpRequest(request, url);
    underWay.add(http);
    var expired = new AtomicBoolean();
    var deadline =
        deadlines.schedule(
            () -> {
              expired.set(true);
              http.cancel();
            },
            limits.whole().toMillis(),
            TimeUnit.MILLISECONDS);
    try (ClassicHttpResponse response = client.executeOpen(null, http, null)) {
      return outcome(url, response);
    } catch (IOException | HttpException | IllegalArgumentException e) {
      return expired.get()
          ? new Failed(Cause.TIMED_OUT, "over " + limits.whole().toSeconds() + " s")
          : failure(e);
    } catch (IllegalStateException e) {
      // The client answers a cancel at an awkward moment with "already released".
      if (!http.isCancelled()) {
        throw e;
      }
      return new Failed(expired.get() ? Cause.TIMED_OUT : Cause.BROKEN_OFF, "cancelled");
    } finally {
      deadline.cancel(false);
      underWay.remove(http);
    }
  }

  private static HttpUriRequestBase httpRequest(FetchRequest request, URI url) {
    String body = request.jsonBody();
    var http = new HttpUriRequestBase(body == null ? "GET" : "POST", url);
    http.setHeader("Accept", ACCEPT);
    http.setHeader("Accept-Language", "zh-CN,zh;q=0.9,en;q=0.5");
    http.setHeader("Accept-Encoding", "gzip, br, deflate");
    request.headers().forEach(http::setHeader);
    if (request.etag() != null) {
      http.setHeader("If-None-Match", request.etag());
    }
    if (request.lastModified() != null) {
      http.setHeader("If-Modified-Since", request.lastModified());
    }
    if (body != null) {
      http.setEntity(new StringEntity(body, ContentType.APPLICATION_JSON));
    }
    return http;
  }

  private FetchOutcome outcome(URI url, ClassicHttpResponse response)
      throws IOException, HttpException {
    int status = response.getCode();
    return switch (status) {
      case 200, 203 -> new Fetched(page(url, response));
      case 304 -> new NotModified(CacheRules.maxAge(header(response, "Cache-Control")));
      case 301, 302, 303, 307, 308 ->
          redirect(url, header(response, "Location"), status == 301 || status == 308);
      case 429, 503 ->
          new Throttled(
              status, CacheRules.retryAfter(header(response, "Retry-After"), clock.instant()));
      case 404, 410 -> new Failed(Cause.NOT_FOUND, "HTTP " + status);
      case 401, 403, 407, 412, 451, 521 -> new Failed(Cause.FORBIDDEN, "HTTP " + status);
      default ->
          new Failed(status >= 500 ? Cause.SERVER_ERROR : Cause.CLIENT_ERROR, "HTTP " + status);
    };
  }

  private Page page(URI url, ClassicHttpResponse response) throws IOException, HttpException {
    HttpEntity entity = response.getEntity();
    byte[] body =
        entity == null
            ? new byte[0]
            : BodyReader.read(entity.getContent(), header(response, "Content-Encoding"), limits);
    return new Page(
        url,
        body,
        header(response, "Content-Type"),
        emptyToNull(header(response, "ETag")),
        emptyToNull(header(response, "Last-Modified")),
        CacheRules.maxAge(header(response, "Cache-Control")),
        clock.instant());
  }

  private static FetchOutcome redirect(URI url, String location, boolean forever) {
    return LooseUri.resolve(url, location)
        .<FetchOutcome>map(target -> new Redirected(target, forever))
        .orElseGet(() -> new Failed(Cause.NO_WEB_ADDRESS, "redirect to '" + location + "'"));
  }

  private static FetchOutcome failure(Exception e) {
    String detail = e.getClass().getSimpleName() + ": " + e.getMessage();
    return switch (e) {
      case AddressGuard.PrivateAddressException _ -> new Failed(Cause.PRIVATE_ADDRESS, detail);
      case UnknownHostException _ -> new Failed(Cause.NAME_UNKNOWN, detail);
      case ConnectTimeoutException _ -> new Failed(Cause.TIMED_OUT, detail);
      case SocketTimeoutException _ -> new Failed(Cause.TIMED_OUT, detail);
      case ConnectException _ -> new Failed(Cause.NOT_CONNECTED, detail);
      case BodyReader.TooLargeException _ -> new Failed(Cause.TOO_LARGE, detail);
      case BodyReader.EncodingException _ -> new Failed(Cause.UNREADABLE_ENCODING, detail);
      case SSLException _ -> new Failed(Cause.TLS, detail);
      case IllegalArgumentException _ -> new Failed(Cause.NO_WEB_ADDRESS, detail);
      default -> new Failed(Cause.BROKEN_OFF, detail);
    };
  }

  private static String header(ClassicHttpResponse response, String name) {
    Header header = response.getFirstHeader(name);
    return header == null || header.getValue() == null ? "" : header.getValue();
  }

  private static @org.jspecify.annotations.Nullable String emptyToNull(String text) {
    return text.isEmpty() ? null : text;
  }

  /** Breaks off every fetch under way; each comes to a {@link Failed}. */
  public void breakOff() {
    underWay.forEach(HttpUriRequestBase::cancel);
  }

  @Override
  public void close() throws IOException {
    deadlines.shutdownNow();
    client.close();
  }
}
