package zhixun.app.demo;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.Map;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.zip.GZIPOutputStream;

/**
 * One site over HTTP on 127.0.0.1: GET and HEAD, ETag and Last-Modified with 304, gzip when asked.
 * Thread-safe.
 */
final class SiteServer implements AutoCloseable {
  private final HttpServer server;
  private final ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor();
  private final AtomicInteger requests = new AtomicInteger();
  private volatile Map<String, Response> responses = Map.of();

  /**
   * Binds and listens; answers 404 until {@link #serve}.
   *
   * @param port 0 for any free one
   */
  SiteServer(int port) throws IOException {
    server = HttpServer.create(new InetSocketAddress(InetAddress.ofLiteral("127.0.0.1"), port), 0);
    server.setExecutor(threads);
    server.createContext("/", this::answer);
    server.start();
  }

  /** The address without the last slash. */
  String base() {
    return "http://127.0.0.1:" + server.getAddress().getPort();
  }

  String hostAndPort() {
    return base().substring("http://".length());
  }

  /** Requests answered so far. */
  int requests() {
    return requests.get();
  }

  void serve(Map<String, Response> byPath) {
    responses = Map.copyOf(byPath);
  }

  @Override
  public void close() {
    server.stop(0);
    threads.close();
  }

  private void answer(HttpExchange exchange) throws IOException {
    try (exchange) {
      requests.incrementAndGet();
      String method = exchange.getRequestMethod();
      if (!method.equals("GET") && !method.equals("HEAD")) {
        exchange.getResponseHeaders().set("Allow", "GET, HEAD");
        exchange.sendResponseHeaders(405, -1);
        return;
      }
      Response found = responses.get(exchange.getRequestURI().getPath());
      send(exchange, found == null ? Response.notFound() : found);
    }
  }

  private static void send(HttpExchange exchange, Response response) throws IOException {
    var headers = exchange.getResponseHeaders();
    headers.set("Content-Type", response.contentType());
    if (response.status() == 200) {
      headers.set("ETag", response.etag());
      headers.set("Last-Modified", httpDate(response));
    }
    if (response.status() == 200 && unchanged(exchange, response)) {
      exchange.sendResponseHeaders(304, -1);
      return;
    }
    headers.set("Vary", "Accept-Encoding");
    byte[] body = response.body();
    if (header(exchange, "Accept-Encoding").contains("gzip")) {
      headers.set("Content-Encoding", "gzip");
      body = gzip(body);
    }
    boolean head = exchange.getRequestMethod().equals("HEAD");
    exchange.sendResponseHeaders(response.status(), head ? -1 : body.length);
    if (!head) {
      exchange.getResponseBody().write(body);
    }
  }

  /** If-None-Match wins over If-Modified-Since (RFC 9110, 13.2.2). */
  private static boolean unchanged(HttpExchange exchange, Response response) {
    String match = header(exchange, "If-None-Match");
    return match.isEmpty()
        ? header(exchange, "If-Modified-Since").equals(httpDate(response))
        : match.contains(response.etag());
  }

  private static String header(HttpExchange exchange, String name) {
    String value = exchange.getRequestHeaders().getFirst(name);
    return value == null ? "" : value;
  }

  private static String httpDate(Response response) {
    return DateTimeFormatter.RFC_1123_DATE_TIME.format(response.modified().atZone(ZoneOffset.UTC));
  }

  private static byte[] gzip(byte[] body) throws IOException {
    var bytes = new ByteArrayOutputStream();
    try (var out = new GZIPOutputStream(bytes)) {
      out.write(body);
    }
    return bytes.toByteArray();
  }
}
