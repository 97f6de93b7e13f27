package zhixun.ingest.health;

import com.fasterxml.jackson.core.JsonProcessingException;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;
import zhixun.contract.event.SourceHealth;
import zhixun.contract.json.Json;
import zhixun.contract.topic.Publisher;
import zhixun.ingest.source.Source;

/**
 * Keeps the history of each source, and publishes its health when it changes, and once an hour.
 * Thread-safe.
 */
public final class HealthBook {
  private static final Duration REPEAT = Duration.ofHours(1);

  /** Where histories outlive the process. */
  public interface Shelf {
    Optional<byte[]> load(String name);

    void save(String name, byte[] value);
  }

  private final Publisher<SourceHealth> publisher;
  private final Shelf shelf;
  private final Map<String, History> histories = new TreeMap<>();
  private final Map<String, SourceHealth> published = new TreeMap<>();

  public HealthBook(Publisher<SourceHealth> publisher, Shelf shelf) {
    this.publisher = publisher;
    this.shelf = shelf;
  }

  /** The list was read. */
  public void read(Source source, ListReading reading, Instant now) {
    String remark = reading.mended() ? "列表的 XML 有错，已尽量读取" : "";
    change(source, h -> h.read(reading, remark, now), now);
  }

  /** The server said that the list has not changed. */
  public void unchanged(Source source, Instant now) {
    change(source, h -> h.unchanged(now), now);
  }

  /** An article, or a new version of one, was published. */
  public void article(Source source, Instant now) {
    change(source, h -> h.article(now), now);
  }

  /** The list could not be had or read. */
  public void failed(Source source, String cause, String detail, Instant now) {
    change(source, h -> h.failed(cause, detail), now);
  }

  /** The health of these sources now, in their order. */
  public synchronized List<SourceHealth> all(List<Source> sources, Instant now) {
    var out = new ArrayList<SourceHealth>();
    for (Source source : sources) {
      out.add(health(source, history(source), now));
    }
    return out;
  }

  private synchronized void change(Source source, UnaryOperator<History> change, Instant now) {
    History history = change.apply(history(source));
    histories.put(source.name(), history);
    shelf.save(key(source), encode(history));
    SourceHealth health = health(source, history, now);
    if (news(published.get(source.name()), health)) {
      published.put(source.name(), health);
      publisher.publish(health);
    }
  }

  private static boolean news(@Nullable SourceHealth before, SourceHealth now) {
    return before == null
        || before.state() != now.state()
        || Duration.between(before.at(), now.at()).compareTo(REPEAT) >= 0;
  }

  private static SourceHealth health(Source source, History history, Instant now) {
    Diagnosis diagnosis = Diagnosis.of(source, history, now);
    return new SourceHealth(
        source.name(),
        diagnosis.state(),
        diagnosis.reasons(),
        history.lastSuccess(),
        history.lastNewArticle(),
        null,
        history.week(now),
        history.errors(),
        now);
  }

  private History history(Source source) {
    return histories.computeIfAbsent(
        source.name(),
        name -> shelf.load(key(source)).map(HealthBook::decode).orElse(History.NONE));
  }

  private static String key(Source source) {
    return "health:" + source.name();
  }

  private static byte[] encode(History history) {
    try {
      return Json.MAPPER.writeValueAsBytes(history);
    } catch (JsonProcessingException e) {
      throw new UncheckedIOException("a history always has a JSON form", e);
    }
  }

  private static History decode(byte[] json) {
    try {
      return Json.MAPPER.readValue(json, History.class);
    } catch (IOException e) {
      throw new UncheckedIOException("the health book holds an unreadable entry", e);
    }
  }
}
