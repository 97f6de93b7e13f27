package zhixun.app.role;

import java.io.IOException;
import java.util.List;
import zhixun.app.runner.Cluster;
import zhixun.app.runner.EventWriter;
import zhixun.app.runner.StageRunner;
import zhixun.contract.event.Backfill;
import zhixun.contract.topic.Topics;
import zhixun.ingest.crawl.ArticlePages;
import zhixun.ingest.crawl.CrawlOutputs;
import zhixun.ingest.crawl.CrawlSettings;
import zhixun.ingest.crawl.Crawler;
import zhixun.ingest.source.SourceCatalogue;

/** Wires a crawler to the topics. */
public final class Crawls {
  private Crawls() {}

  /** A crawler that publishes through {@code writer}. */
  public static Crawler open(NodeSettings settings, SourceCatalogue catalogue, EventWriter writer)
      throws IOException {
    var outputs =
        new CrawlOutputs(
            writer.to(Topics.ARTICLES),
            writer.to(Topics.DEAD_LETTERS),
            writer.to(Topics.SOURCE_HEALTH),
            writer::flush);
    return new Crawler(
        catalogue,
        CrawlSettings.in(settings.data().crawl()),
        outputs,
        new ArticlePages(),
        settings.clock());
  }

  /** The catalogue that the settings name; the built-in one when they name none. */
  static SourceCatalogue catalogue(NodeSettings settings) throws IOException {
    var sources = settings.sources();
    return sources == null ? SourceCatalogue.builtIn() : SourceCatalogue.load(sources);
  }

  static RunningRole role(NodeSettings settings, SourceCatalogue catalogue, Cluster cluster)
      throws IOException {
    var writer = new EventWriter(cluster);
    Crawler crawler = open(settings, catalogue, writer);
    var wishes =
        StageRunner.<Backfill>atLeastOnce("backfill", cluster, Topics.BACKFILLS)
            .feeding(
                wish ->
                    catalogue
                        .find(wish.source())
                        .ifPresent(source -> crawler.backfill(List.of(source), wish.from())));
    return new CrawlRole(crawler, writer, RunningRole.of(List.of(wishes), () -> {}));
  }
}
