package zhixun.ingest.crawl;

import java.nio.file.Path;
import java.time.Duration;
import org.jspecify.annotations.Nullable;
import zhixun.ingest.fetch.FetchLimits;

/**
 * How a crawl is run.
 *
 * @param folder where the frontier lives
 * @param archive where fetched bodies are kept as WARC; null: they are not kept
 * @param limits of one fetch
 * @param parallelism fetches under way at once, over all hosts
 * @param agent product token of our user agent, as robots.txt files may name it
 * @param contact what follows the token in the user agent: who we are and where to complain
 * @param checkpointEvery longest time between two checkpoints
 */
public record CrawlSettings(
    Path folder,
    @Nullable Path archive,
    FetchLimits limits,
    int parallelism,
    String agent,
    String contact,
    Duration checkpointEvery) {
  public static final String AGENT = "ZhixunBot";

  public CrawlSettings {
    if (parallelism < 1) {
      throw new IllegalArgumentException("parallelism must be at least 1: " + parallelism);
    }
  }

  /** The usual settings, with everything under one folder. */
  public static CrawlSettings in(Path folder) {
    return new CrawlSettings(
        folder.resolve("frontier"),
        folder.resolve("archive"),
        FetchLimits.DEFAULT,
        64,
        AGENT,
        "(Chinese AI industry news reader; respects robots.txt)",
        Duration.ofSeconds(1));
  }

  public CrawlSettings withLimits(FetchLimits value) {
    return new CrawlSettings(folder, archive, value, parallelism, agent, contact, checkpointEvery);
  }

  public CrawlSettings withParallelism(int value) {
    return new CrawlSettings(folder, archive, limits, value, agent, contact, checkpointEvery);
  }

  public CrawlSettings withCheckpointEvery(Duration value) {
    return new CrawlSettings(folder, archive, limits, parallelism, agent, contact, value);
  }

  public CrawlSettings withoutArchive() {
    return new CrawlSettings(folder, null, limits, parallelism, agent, contact, checkpointEvery);
  }

  String userAgent() {
    return agent + "/0.1 " + contact;
  }
}
