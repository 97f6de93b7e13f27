package zhixun.query.alert;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Map;
import org.apache.lucene.document.Document;
import org.apache.lucene.monitor.MatchingQueries;
import org.apache.lucene.monitor.Monitor;
import org.apache.lucene.monitor.MonitorConfiguration;
import org.apache.lucene.monitor.MonitorQuery;
import org.apache.lucene.monitor.QueryMatch;
import org.apache.lucene.monitor.TermFilteredPresearcher;
import org.apache.lucene.search.Query;
import zhixun.contract.text.Segmenter;
import zhixun.index.analysis.Analyzers;

/** Queries by name, matched against one document at a time. Thread-safe. */
final class StoredQueries implements AutoCloseable {
  private final Monitor monitor;

  StoredQueries(Segmenter segmenter) {
    try {
      this.monitor =
          new Monitor(
              Analyzers.of(segmenter),
              new TermFilteredPresearcher(),
              new MonitorConfiguration().setQueryUpdateBufferSize(5_000));
    } catch (IOException e) {
      throw new UncheckedIOException("the monitor lives in memory", e);
    }
  }

  /** Adds or replaces. */
  void put(String name, Query query) {
    try {
      monitor.register(new MonitorQuery(name, query, null, Map.of()));
    } catch (IOException e) {
      throw new UncheckedIOException("the monitor lives in memory", e);
    }
  }

  void remove(String name) {
    try {
      monitor.deleteById(name);
    } catch (IOException e) {
      throw new UncheckedIOException("the monitor lives in memory", e);
    }
  }

  /**
   * The names of the queries that match, sorted.
   *
   * @throws IllegalStateException if a stored query cannot be run: it was compiled by us
   */
  List<String> matching(Document document) {
    try {
      MatchingQueries<QueryMatch> matches = monitor.match(document, QueryMatch.SIMPLE_MATCHER);
      matches
          .getErrors()
          .forEach(
              (name, error) -> {
                throw new IllegalStateException("stored query " + name + " failed", error);
              });
      return matches.getMatches().stream().map(QueryMatch::getQueryId).sorted().toList();
    } catch (IOException e) {
      throw new UncheckedIOException("the monitor lives in memory", e);
    }
  }

  @Override
  public void close() {
    try {
      monitor.close();
    } catch (IOException e) {
      throw new UncheckedIOException("the monitor lives in memory", e);
    }
  }
}
