package zhixun.app.role;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.YearMonth;
import java.util.ArrayList;
import zhixun.app.runner.Cluster;
import zhixun.app.runner.TopicReader;
import zhixun.contract.event.Decision;
import zhixun.contract.topic.Topics;
import zhixun.index.engine.StoryArchive;
import zhixun.query.digest.Digest;
import zhixun.query.market.MarketException;
import zhixun.query.report.ReportFormat;
import zhixun.query.report.ReportWriter;
import zhixun.query.web.WebParts;

/** Builds the digest of a month from the index and the decisions on their topic. Thread-safe. */
final class Digests implements WebParts.DigestView {
  private static final String HOUSE = "智讯";

  private final Cluster cluster;
  private final StoryArchive archive;
  private final DataFolder data;

  Digests(Cluster cluster, StoryArchive archive, DataFolder data) {
    this.cluster = cluster;
    this.archive = archive;
    this.data = data;
  }

  @Override
  public Digest digest(YearMonth month) {
    var decisions = new ArrayList<Decision>();
    try (var reader = new TopicReader<>(cluster, Topics.DECISIONS, decisions::add)) {
      reader.toEnd();
    }
    try {
      return Serving.digest(month, archive, decisions, data);
    } catch (IOException e) {
      throw new UncheckedIOException("cannot read the market files", e);
    } catch (MarketException e) {
      throw new IllegalStateException("market files: " + e.getMessage(), e);
    }
  }

  @Override
  public byte[] report(YearMonth month, ReportFormat format) {
    return new ReportWriter(HOUSE).write(digest(month), format);
  }
}
