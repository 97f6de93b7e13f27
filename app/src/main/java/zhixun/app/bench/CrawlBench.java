package zhixun.app.bench;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import zhixun.ingest.crawl.CrawlCounts;
import zhixun.ingest.crawl.CrawlOutputs;
import zhixun.ingest.crawl.CrawlSettings;
import zhixun.ingest.crawl.Crawler;
import zhixun.ingest.source.SourceCatalogue;

/**
 * Crawls servers of its own on loopback, with pages as long as news pages are, as fast as it can.
 * Servers and crawler share the process, so the CPU time is that of both.
 */
public final class CrawlBench {
  private static final String PARAGRAPH =
      "<p>在城东的一座工厂里，巡检员不再提着手电走完整条产线，屏幕上的模型会告诉他们哪一台机器需要检修，训练数据来自过去六年的维修记录。</p>\n";
  private static final String MENU = "<li><a href=\"/c%d\">栏目%d的名称</a></li>\n";

  private CrawlBench() {}

  /**
   * What a run came to.
   *
   * @param articles published
   * @param took wall time
   * @param cpu of the whole process, servers included
   * @param cores that the process may use
   */
  public record Result(long articles, Duration took, Duration cpu, int cores, long pageBytes) {
    public double perSecond() {
      return articles / (took.toNanos() / 1e9);
    }

    /** Share of all cores that was busy, 0..1. */
    public double busy() {
      return cpu.toNanos() / ((double) took.toNanos() * cores);
    }
  }

  /**
   * @param folder where frontier and archive are put
   * @throws IOException if a server or the frontier cannot be opened
   */
  public static Result run(Path folder, int hosts, int pages, int parallelism) throws IOException {
    List<HttpServer> servers = new ArrayList<>();
    ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor();
    byte[] page = page().getBytes(StandardCharsets.UTF_8);
    try {
      for (int i = 0; i < hosts; i++) {
        servers.add(server(threads, pages, page));
      }
      return crawl(folder, servers, parallelism, page.length);
    } finally {
      servers.forEach(server -> server.stop(0));
      threads.shutdownNow();
    }
  }

  private static Result crawl(
      Path folder, List<HttpServer> servers, int parallelism, long pageBytes) throws IOException {
    var yaml = new StringBuilder("allow_private_hosts: 127.0.0.1\nsources:\n");
    for (int i = 0; i < servers.size(); i++) {
      String base = "http://127.0.0.1:" + servers.get(i).getAddress().getPort();
      yaml.append(
          "  - {name: 站%d, home: '%s/', kind: html, url: '%s/list', item: li, pace: 0s}%n"
              .formatted(i, base, base));
    }
    try (Crawler crawler =
        new Crawler(
            SourceCatalogue.parse(yaml.toString(), "bench.yml"),
            CrawlSettings.in(folder),
            CrawlOutputs.to(a -> {}, d -> {}, h -> {}),
            InstantSource.system())) {
      long start = System.nanoTime();
      long cpu = cpu();
      CrawlCounts counts = crawler.runUntilIdle(parallelism);
      return new Result(
          counts.of(CrawlCounts.Outcome.ARTICLES),
          Duration.ofNanos(System.nanoTime() - start),
          Duration.ofNanos(cpu() - cpu),
          Runtime.getRuntime().availableProcessors(),
          pageBytes);
    }
  }

  private static long cpu() {
    return ManagementFactory.getOperatingSystemMXBean()
            instanceof com.sun.management.OperatingSystemMXBean system
        ? system.getProcessCpuTime()
        : 0;
  }

  private static HttpServer server(ExecutorService threads, int pages, byte[] page)
      throws IOException {
    var server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
    server.setExecutor(threads);
    var list = new StringBuilder("<ul>");
    for (int p = 0; p < pages; p++) {
      list.append("<li><a href='/p%d'>第%d篇的标题</a> 2024-05-28</li>%n".formatted(p, p));
    }
    byte[] links = list.append("</ul>").toString().getBytes(StandardCharsets.UTF_8);
    server.createContext(
        "/",
        exchange -> {
          String path = exchange.getRequestURI().getPath();
          boolean article = path.startsWith("/p");
          answer(exchange, article ? page : path.equals("/list") ? links : null);
        });
    server.start();
    return server;
  }

  private static void answer(HttpExchange exchange, byte @org.jspecify.annotations.Nullable [] body)
      throws IOException {
    try (exchange) {
      exchange.getResponseHeaders().set("Content-Type", "text/html; charset=utf-8");
      exchange.sendResponseHeaders(body == null ? 404 : 200, body == null ? -1 : body.length);
      if (body != null) {
        exchange.getResponseBody().write(body);
      }
    }
  }

  /** About 40 kB, a third of it menus, as portals have them. */
  private static String page() {
    var out = new StringBuilder("<html><head><title>产线停机时间减少三成_工业频道_测试网</title></head><body><ul>");
    for (int i = 0; i < 200; i++) {
      out.append(MENU.formatted(i, i));
    }
    out.append("</ul><h1>产线停机时间减少三成</h1><div>2024-05-28 10:12 来源：测试网 作者：张晓明</div>");
    out.append("<div class=\"article-content\">").append(PARAGRAPH.repeat(80)).append("</div><ul>");
    for (int i = 0; i < 200; i++) {
      out.append(MENU.formatted(i, i));
    }
    return out.append("</ul></body></html>").toString();
  }
}
