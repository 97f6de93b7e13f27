package zhixun.ingest.crawl;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.net.URI;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.CountDownLatch;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import zhixun.contract.event.Article;
import zhixun.contract.event.DeadLetter;
import zhixun.contract.event.SourceHealth;
import zhixun.ingest.fetch.FetchLimits;
import zhixun.ingest.fetch.Page;
import zhixun.ingest.source.SourceCatalogue;

/** A crawler on a clock that the test moves, with what it published in lists. */
final class CrawlRig implements AutoCloseable {
  static final Instant NOW = Instant.parse("2024-05-28T01:00:00Z");

  final List<Article> articles = new CopyOnWriteArrayList<>();
  final List<DeadLetter> deadLetters = new CopyOnWriteArrayList<>();
  final List<SourceHealth> health = new CopyOnWriteArrayList<>();
  final CountDownLatch first = new CountDownLatch(1);
  final SourceCatalogue catalogue;
  final Crawler crawler;
  private final MovableClock clock;

  static final class MovableClock implements InstantSource {
    private volatile Instant now = NOW;

    @Override
    public Instant instant() {
      return now;
    }

    void forward(Duration by) {
      now = now.plus(by);
    }
  }

  CrawlRig(Path folder, String yaml) throws IOException {
    this(folder, yaml, new MovableClock());
  }

  CrawlRig(Path folder, String yaml, MovableClock clock) throws IOException {
    this.clock = clock;
    this.catalogue = SourceCatalogue.parse("allow_private_hosts: 127.0.0.1\n" + yaml, "test.yml");
    this.crawler =
        new Crawler(
            catalogue,
            CrawlSettings.in(folder).withLimits(limits()),
            CrawlOutputs.to(this::take, deadLetters::add, health::add),
            CrawlRig::read,
            clock);
  }

  static FetchLimits limits() {
    return new FetchLimits(
        1 << 20, 4 << 20, 3, Duration.ofSeconds(2), Duration.ofSeconds(2), Duration.ofSeconds(3));
  }

  /** The title and the paragraphs: extraction proper has tests of its own. */
  private static Reading read(Page page) {
    Document html = Jsoup.parse(new String(page.body(), UTF_8), page.address().toString());
    Element title = html.selectFirst("h1");
    Element more = html.selectFirst("a.more");
    return title == null
        ? new Reading.None("no article", html.title())
        : new Reading.Read(
            title.text(),
            String.join("\n", html.select("p").eachText()),
            null,
            null,
            null,
            null,
            Map.of(),
            List.of(),
            null,
            more == null ? null : URI.create(more.absUrl("href")),
            List.of());
  }

  private void take(Article article) {
    articles.add(article);
    first.countDown();
  }

  void forward(Duration by) {
    clock.forward(by);
  }

  List<String> titles() {
    return articles.stream().map(Article::title).toList();
  }

  @Override
  public void close() throws IOException {
    crawler.close();
  }
}
