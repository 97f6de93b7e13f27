package zhixun.ingest.crawl;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpHandler;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;

/** One real HTTP server on loopback, with answers by path and a log of requests. */
public final class LoopbackWeb implements AutoCloseable {
  private final HttpServer server;
  private final ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor();
  private final Map<String, HttpHandler> handlers = new ConcurrentHashMap<>();
  private final List<String> requests = new CopyOnWriteArrayList<>();

  public LoopbackWeb() {
    try {
      server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    server.setExecutor(threads);
    server.createContext("/", this::handle);
    server.start();
  }

  private void handle(HttpExchange exchange) throws IOException {
    requests.add(exchange.getRequestURI().toString());
    HttpHandler handler = handlers.get(exchange.getRequestURI().getPath());
    if (handler == null) {
      exchange.sendResponseHeaders(404, -1);
    } else {
      handler.handle(exchange);
    }
    exchange.close();
  }

  public String base() {
    return "http://127.0.0.1:" + server.getAddress().getPort();
  }

  public LoopbackWeb on(String path, HttpHandler handler) {
    handlers.put(path, handler);
    return this;
  }

  public LoopbackWeb serve(String path, String type, String body) {
    return serve(path, type, body.getBytes(StandardCharsets.UTF_8));
  }

  public LoopbackWeb serve(String path, String type, byte[] body) {
    return on(path, exchange -> answer(exchange, 200, Map.of("Content-Type", type), body));
  }

  public static void answer(
      HttpExchange exchange, int status, Map<String, String> headers, byte[] body)
      throws IOException {
    headers.forEach(exchange.getResponseHeaders()::set);
    exchange.sendResponseHeaders(status, body.length == 0 ? -1 : body.length);
    if (body.length > 0) {
      exchange.getResponseBody().write(body);
    }
  }

  /** Paths asked for, in order. */
  public List<String> requests() {
    return List.copyOf(requests);
  }

  @Override
  public void close() {
    server.stop(0);
    threads.shutdownNow();
  }
}
