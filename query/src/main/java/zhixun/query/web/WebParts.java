package zhixun.query.web;

import java.time.Instant;
import java.time.YearMonth;
import java.util.List;
import org.jspecify.annotations.Nullable;
import zhixun.contract.event.Alert;
import zhixun.contract.event.DeadLetter;
import zhixun.index.engine.StoryArchive;
import zhixun.query.digest.Digest;
import zhixun.query.report.ReportFormat;
import zhixun.query.search.SearchService;

/**
 * What the console shows. All parts are thread-safe.
 *
 * @param search finds stories and articles
 * @param archive stories and their articles
 * @param digests builds the digest of a month
 * @param log what lies in Kafka
 */
public record WebParts(
    SearchService search, StoryArchive archive, DigestView digests, LogView log) {
  /** The monthly report. */
  public interface DigestView {
    Digest digest(YearMonth month);

    byte[] report(YearMonth month, ReportFormat format);
  }

  /** What lies in Kafka, read when asked. */
  public interface LogView {
    List<StageLine> stages();

    /** Parked events, latest first. */
    List<DeadLetter> deadLetters();

    /** Raised alerts, latest first. */
    List<Alert> alerts();
  }

  /** How far one stage has come, in distinct ids. */
  public record StageLine(
      String stage, int in, int out, int deadLetters, long lag, @Nullable Instant lastEvent) {}
}
