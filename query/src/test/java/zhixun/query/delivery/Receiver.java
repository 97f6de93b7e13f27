package zhixun.query.delivery;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.concurrent.Executors;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;

/** A webhook's receiver on loopback that behaves as it is told. */
final class Receiver implements AutoCloseable {
  enum Manner {
    TAKES,
    FAILS,
    ASKS_TO_WAIT,
    REFUSES,
    HANGS,
    TRICKLES,
    CLOSES
  }

  /** What one request brought. */
  record Taken(String key, String timestamp, String signature, String body) {}

  private final HttpServer server;
  private final Semaphore never = new Semaphore(0);
  private final List<Taken> taken = Collections.synchronizedList(new ArrayList<>());
  private volatile Manner manner = Manner.TAKES;
  private volatile int calls;

  Receiver() throws IOException {
    server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
    server.setExecutor(Executors.newVirtualThreadPerTaskExecutor());
    server.createContext("/", this::handle);
    server.start();
  }

  String address() {
    return "http://127.0.0.1:" + server.getAddress().getPort() + "/hook";
  }

  void behave(Manner as) {
    manner = as;
  }

  /** The requests that were answered with 200, in order. */
  List<Taken> taken() {
    return List.copyOf(taken);
  }

  List<String> keys() {
    return taken().stream().map(Taken::key).toList();
  }

  int calls() {
    return calls;
  }

  private synchronized void count() {
    calls++;
  }

  private void handle(HttpExchange exchange) throws IOException {
    count();
    byte[] body = exchange.getRequestBody().readAllBytes();
    try (exchange) {
      switch (manner) {
        case TAKES -> {
          taken.add(
              new Taken(
                  String.valueOf(exchange.getRequestHeaders().getFirst("Idempotency-Key")),
                  String.valueOf(exchange.getRequestHeaders().getFirst("X-Zhixun-Timestamp")),
                  String.valueOf(exchange.getRequestHeaders().getFirst("X-Zhixun-Signature")),
                  new String(body, StandardCharsets.UTF_8)));
          answer(exchange, 200, "ok");
        }
        case FAILS -> answer(exchange, 500, "broken");
        case ASKS_TO_WAIT -> {
          exchange.getResponseHeaders().set("Retry-After", "120");
          answer(exchange, 429, "slow down");
        }
        case REFUSES -> answer(exchange, 410, "gone");
        case HANGS -> pause(10_000);
        case TRICKLES -> trickle(exchange);
        case CLOSES -> {}
      }
    }
  }

  private static void answer(HttpExchange exchange, int status, String text) throws IOException {
    byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
    exchange.sendResponseHeaders(status, bytes.length);
    exchange.getResponseBody().write(bytes);
  }

  /** A byte now and then, so that no single silence is long. */
  private void trickle(HttpExchange exchange) throws IOException {
    exchange.sendResponseHeaders(200, 4_000);
    for (int i = 0; i < 200; i++) {
      exchange.getResponseBody().write('.');
      exchange.getResponseBody().flush();
      pause(50);
    }
  }

  private void pause(long millis) {
    try {
      if (never.tryAcquire(millis, TimeUnit.MILLISECONDS)) {
        throw new IllegalStateException("nobody releases it");
      }
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }

  @Override
  public void close() {
    server.stop(0);
  }
}
