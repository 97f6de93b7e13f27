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
  private final RunningRole wishes;

  /**
   * @param wishes takes what people ask to be walked back
   */
  CrawlRole(Crawler crawler, EventWriter writer, RunningRole wishes) {
    this.crawler = crawler;
    this.writer = writer;
    this.wishes = wishes;
  }

  @Override
  public void start(Consumer<Throwable> failed) {
    crawler.start();
    wishes.start(failed);
  }

  /** Publishes what is under way, then lets the frontier checkpoint: durable first. */
  @Override
  public void stop() {
    wishes.stop();
    try {
      crawler.close();
      writer.close();
    } catch (IOException e) {
      throw new UncheckedIOException("cannot close the crawl's files", e);
    }
  }
}
