package zhixun.ingest.health;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import zhixun.contract.event.SourceHealth;
import zhixun.contract.event.SourceHealth.State;
import zhixun.contract.topic.Publisher;
import zhixun.ingest.source.Source;

/** Keeps what the visits of each source's list came to, and publishes its health. Thread-safe. */
public final class HealthBook {
  private static final class History {
    @Nullable Instant lastSuccess;
    @Nullable Instant lastNewArticle;
    int errors;
    String lastProblem = "";
    int[] yields = new int[7];
  }

  private final Publisher<SourceHealth> publisher;
  private final Map<String, History> records = new TreeMap<>();

  public HealthBook(Publisher<SourceHealth> publisher) {
    this.publisher = publisher;
  }

  /** The list was read. */
  public synchronized void read(
      Source source,
      int entries,
      int fresh,
      boolean same,
      @Nullable Instant newest,
      boolean mended,
      Instant now) {
    History record = record(source);
    record.lastSuccess = now;
    record.errors = 0;
    record.lastProblem = mended ? "列表的 XML 有错，已尽量读取" : "";
    publish(source, record, now);
  }

  /** The server said that the list has not changed. */
  public synchronized void unchanged(Source source, Instant now) {
    record(source).lastSuccess = now;
  }

  /** An article, or a new version of one, was published. */
  public synchronized void article(Source source, Instant now) {
    History record = record(source);
    record.lastNewArticle = now;
    record.yields[6]++;
  }

  /** The list could not be had or read. */
  public synchronized void failed(Source source, String cause, String detail, Instant now) {
    History record = record(source);
    record.errors++;
    record.lastProblem = cause + "：" + detail;
    publish(source, record, now);
  }

  private History record(Source source) {
    return records.computeIfAbsent(source.name(), name -> new History());
  }

  private void publish(Source source, History record, Instant now) {
    var yields = new ArrayList<Integer>();
    for (int yield : record.yields) {
      yields.add(yield);
    }
    publisher.publish(
        new SourceHealth(
            source.name(),
            record.errors > 0 ? State.BROKEN : State.HEALTHY,
            record.lastProblem.isEmpty() ? List.of() : List.of(record.lastProblem),
            record.lastSuccess,
            record.lastNewArticle,
            null,
            yields,
            record.errors,
            now));
  }
}
