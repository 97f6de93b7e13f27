package zhixun.ingest.crawl;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.sun.net.httpserver.HttpExchange;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.Charset;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.function.Supplier;
import java.util.zip.GZIPOutputStream;

/** Many hosts on loopback, each with a list of pages and a fault of its own on every tenth page. */
final class FaultyWeb implements AutoCloseable {
  enum Fault {
    NONE,
    SLOW,
    HANGING,
    FULL,
    FAILING_ONCE,
    REDIRECT_LOOP,
    ENDLESS,
    GZIP_BOMB,
    WRONG_CHARSET,
    ROBOTS_CHANGE,
    RESET,
    ETAG_LIAR
  }

  private static final byte[] BOMB = bomb();

  private final List<LoopbackWeb> hosts = new ArrayList<>();
  private final Map<String, List<Instant>> dispatched = new ConcurrentHashMap<>();
  private final Map<String, Integer> asked = new ConcurrentHashMap<>();
  private final CountDownLatch closed = new CountDownLatch(1);
  private final int pages;
  private volatile Supplier<Instant> time = () -> Instant.EPOCH;
  private volatile boolean robotsForbid;

  FaultyWeb(int hostCount, int pages) {
    this.pages = pages;
    for (int i = 0; i < hostCount; i++) {
      hosts.add(host(i, fault(i)));
    }
  }

  /** Every request from now on is stamped with this time. */
  void stampWith(Supplier<Instant> newTime) {
    time = newTime;
    dispatched.clear();
  }

  void forbidByRobots() {
    robotsForbid = true;
  }

  String yaml() {
    var out = new StringBuilder("defaults: {pace: 1s, interval: 1d}\nsources:\n");
    for (int i = 0; i < hosts.size(); i++) {
      String base = hosts.get(i).base();
      out.append(
          "  - {name: 站%d, home: '%s/', kind: html, url: '%s/list', item: li}%n"
              .formatted(i, base, base));
    }
    return out.toString();
  }

  /** Addresses whose article can be had. */
  List<String> good() {
    var out = new ArrayList<String>();
    for (int i = 0; i < hosts.size(); i++) {
      for (int p = 0; p < pages; p++) {
        if (!(faulty(p) && hopeless(fault(i)))) {
          out.add(hosts.get(i).base() + "/p" + p);
        }
      }
    }
    return out;
  }

  Map<String, List<Instant>> dispatched() {
    return dispatched;
  }

  /** How often each address was asked for. */
  Map<String, Integer> asked() {
    return Map.copyOf(asked);
  }

  int requests() {
    return asked.values().stream().mapToInt(Integer::intValue).sum();
  }

  /** Requests to hosts that forbid everything, robots.txt itself left out. */
  long requestsToForbidden() {
    long count = 0;
    for (int i = 0; i < hosts.size(); i++) {
      if (fault(i) == Fault.ROBOTS_CHANGE) {
        count += hosts.get(i).requests().stream().filter(r -> !r.equals("/robots.txt")).count();
      }
    }
    return count;
  }

  private static Fault fault(int host) {
    return Fault.values()[host % Fault.values().length];
  }

  private static boolean faulty(int page) {
    return page % 10 == 3;
  }

  private static boolean hopeless(Fault fault) {
    return switch (fault) {
      case HANGING, REDIRECT_LOOP, ENDLESS, GZIP_BOMB, RESET -> true;
      case NONE, SLOW, FULL, FAILING_ONCE, WRONG_CHARSET, ROBOTS_CHANGE, ETAG_LIAR -> false;
    };
  }

  private LoopbackWeb host(int number, Fault fault) {
    var web = new LoopbackWeb();
    var list = new StringBuilder();
    for (int p = 0; p < pages; p++) {
      list.append("<li><a href=/p").append(p).append(">标题").append(p).append("</a></li>");
      String path = "/p" + p;
      byte[] body = page(number, p).getBytes(UTF_8);
      Fault own = faulty(p) ? fault : Fault.NONE;
      web.on(path, x -> stamped(web, x, () -> answer(own, web, x, body)));
    }
    byte[] listBody = list.toString().getBytes(UTF_8);
    web.on("/list", x -> stamped(web, x, () -> ok(x, "text/html", listBody)));
    web.on("/robots.txt", x -> stamped(web, x, () -> ok(x, "text/plain", robots(fault))));
    return web;
  }

  private byte[] robots(Fault fault) {
    boolean forbid = robotsForbid && fault == Fault.ROBOTS_CHANGE;
    return (forbid ? "User-agent: *\nDisallow: /\n" : "User-agent: *\nAllow: /\n").getBytes(UTF_8);
  }

  private interface Answer {
    void give() throws IOException;
  }

  private void stamped(LoopbackWeb web, HttpExchange x, Answer answer) throws IOException {
    dispatched
        .computeIfAbsent(web.base(), b -> new java.util.concurrent.CopyOnWriteArrayList<>())
        .add(time.get());
    asked.merge(web.base() + x.getRequestURI().getPath(), 1, Integer::sum);
    answer.give();
  }

  private static String page(int host, int number) {
    String name = "站" + host + "第" + number + "篇";
    return "<html><h1>" + name + "</h1><p>" + name + "的正文，讲人工智能与数据要素。</p></html>";
  }

  private void answer(Fault fault, LoopbackWeb web, HttpExchange x, byte[] body)
      throws IOException {
    boolean first = asked.getOrDefault(web.base() + x.getRequestURI().getPath(), 0) <= 1;
    switch (fault) {
      case NONE, ROBOTS_CHANGE -> ok(x, "text/html; charset=utf-8", body);
      case SLOW -> {
        hang(60);
        ok(x, "text/html", body);
      }
      case HANGING -> hang(20_000);
      case FULL -> {
        if (first) {
          LoopbackWeb.answer(x, 429, Map.of("Retry-After", "120"), new byte[0]);
        } else {
          ok(x, "text/html", body);
        }
      }
      case FAILING_ONCE -> {
        if (first) {
          LoopbackWeb.answer(x, 500, Map.of(), new byte[0]);
        } else {
          ok(x, "text/html", body);
        }
      }
      case REDIRECT_LOOP ->
          LoopbackWeb.answer(
              x, 302, Map.of("Location", x.getRequestURI().getPath() + "?again"), new byte[0]);
      case ENDLESS -> endless(x);
      case GZIP_BOMB -> LoopbackWeb.answer(x, 200, Map.of("Content-Encoding", "gzip"), BOMB);
      case WRONG_CHARSET ->
          ok(
              x,
              "text/html; charset=iso-8859-1",
              new String(body, UTF_8).getBytes(Charset.forName("GB18030")));
      case RESET -> throw new IOException("reset on purpose");
      case ETAG_LIAR -> {
        boolean asks = x.getRequestHeaders().getFirst("If-None-Match") != null;
        LoopbackWeb.answer(
            x, asks ? 304 : 200, Map.of("ETag", "\"same\""), asks ? new byte[0] : body);
      }
    }
  }

  private static void ok(HttpExchange x, String type, byte[] body) throws IOException {
    LoopbackWeb.answer(x, 200, Map.of("Content-Type", type), body);
  }

  private void hang(long millis) {
    try {
      closed.await(millis, TimeUnit.MILLISECONDS);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }

  private static void endless(HttpExchange x) throws IOException {
    x.sendResponseHeaders(200, 0);
    byte[] block = "<p>还有</p>".repeat(500).getBytes(UTF_8);
    try (OutputStream out = x.getResponseBody()) {
      for (int i = 0; i < 10_000; i++) {
        out.write(block);
      }
    }
  }

  /** 64 MB of zeros. */
  private static byte[] bomb() {
    var bytes = new ByteArrayOutputStream();
    try (var gzip = new GZIPOutputStream(bytes)) {
      for (int i = 0; i < 64; i++) {
        gzip.write(new byte[1 << 20]);
      }
    } catch (IOException e) {
      throw new java.io.UncheckedIOException(e);
    }
    return bytes.toByteArray();
  }

  @Override
  public void close() {
    closed.countDown();
    hosts.forEach(LoopbackWeb::close);
  }
}
