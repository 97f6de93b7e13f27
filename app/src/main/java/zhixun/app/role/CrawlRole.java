package zhixun.app.role;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.function.Consumer;
import zhixun.app.runner.EventWriter;
import zhixun.ingest.crawl.Crawler;

/** Runs the crawler. */
final class CrawlRole implements RunningRole {
  private final Crawler crawler;
  private final EventWriter writer;

  CrawlRole(Crawler crawler, EventWriter writer) {
    this.crawler = crawler;
    this.writer = writer;
  }

  @Override
  public void start(Consumer<Throwable> failed) {
    crawler.start();
  }

  /** Publishes what is under way, then lets the frontier checkpoint: durable first. */
  @Override
  public void stop() {
    try {
      crawler.close();
      writer.close();
    } catch (IOException e) {
      throw new UncheckedIOException("cannot close the crawl's files", e);
    }
  }
}
