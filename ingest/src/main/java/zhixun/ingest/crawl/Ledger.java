package zhixun.ingest.crawl;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.locks.ReentrantReadWriteLock;
import zhixun.contract.event.Article;
import zhixun.contract.event.DeadLetter;
import zhixun.ingest.crawl.CrawlCounts.Outcome;
import zhixun.ingest.frontier.Frontier;
import zhixun.ingest.frontier.KnownUrl;

/**
 * Writes down what a visit came to: events first, the frontier after them, and both before a
 * checkpoint, so that a crash repeats a visit rather than losing it. Thread-safe.
 */
final class Ledger {
  /** Everything one visit came to. Confined to one thread. */
  static final class Entry {
    private final List<Article> articles = new ArrayList<>();
    private final List<DeadLetter> deadLetters = new ArrayList<>();
    private final List<KnownUrl> found = new ArrayList<>();
    private final List<KnownUrl> updates = new ArrayList<>();

    Entry article(Article article) {
      articles.add(article);
      return this;
    }

    Entry deadLetter(DeadLetter letter) {
      deadLetters.add(letter);
      return this;
    }

    Entry found(KnownUrl url) {
      found.add(url);
      return this;
    }

    Entry update(KnownUrl url) {
      updates.add(url);
      return this;
    }
  }

  private final Frontier frontier;
  private final HostTurns turns;
  private final CrawlOutputs outputs;
  private final Tally tally;
  private final ReentrantReadWriteLock lock = new ReentrantReadWriteLock();
  private final AtomicInteger uncommitted = new AtomicInteger();

  Ledger(Frontier frontier, HostTurns turns, CrawlOutputs outputs, Tally tally) {
    this.frontier = frontier;
    this.turns = turns;
    this.outputs = outputs;
    this.tally = tally;
  }

  /** Publishes and remembers; returns how many of the found URLs were new. */
  int write(Entry entry) {
    lock.readLock().lock();
    try {
      entry.articles.forEach(outputs.articles()::publish);
      entry.deadLetters.forEach(outputs.deadLetters()::publish);
      entry.articles.forEach(a -> tally.add(Outcome.ARTICLES));
      entry.deadLetters.forEach(d -> tally.add(Outcome.DEAD_LETTERS));
      int fresh = 0;
      for (KnownUrl url : entry.found) {
        if (frontier.offer(url)) {
          fresh++;
          turns.changed(url);
        }
      }
      for (KnownUrl url : entry.updates) {
        frontier.update(url);
        turns.changed(url);
      }
      uncommitted.incrementAndGet();
      return fresh;
    } finally {
      lock.readLock().unlock();
    }
  }

  /** Makes all that was written durable: what was published, then the frontier. */
  void checkpoint() {
    lock.writeLock().lock();
    try {
      if (uncommitted.getAndSet(0) > 0) {
        outputs.flush().run();
        frontier.commit();
      }
    } finally {
      lock.writeLock().unlock();
    }
  }
}
