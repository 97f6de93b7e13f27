package zhixun.ingest.crawl;

import java.io.IOException;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Collection;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;
import zhixun.contract.event.Dated;
import zhixun.contract.event.SourceHealth;
import zhixun.ingest.archive.PageArchive;
import zhixun.ingest.archive.WarcArchive;
import zhixun.ingest.fetch.Fetcher;
import zhixun.ingest.fetch.HostGate;
import zhixun.ingest.fetch.Robots;
import zhixun.ingest.frontier.Frontier;
import zhixun.ingest.frontier.Lane;
import zhixun.ingest.health.HealthBook;
import zhixun.ingest.source.Source;
import zhixun.ingest.source.SourceCatalogue;

/**
 * The ingest role: visits every source's list when due, and the pages it announces, each host at
 * its pace. Either {@link #start} and {@link #stop}, or {@link #runUntilIdle}; not both at once.
 * Thread-safe.
 */
public final class Crawler implements AutoCloseable {
  private final SourceCatalogue catalogue;
  private final CrawlSettings settings;
  private final CrawlTime time;
  private final Frontier frontier;
  private final HostTurns turns;
  private final Tally tally = new Tally();
  private final Ledger ledger;
  private final PageArchive archive;
  private final Fetcher fetcher;
  private final CrawlLoop loop;
  private final HealthBook health;
  private volatile Instant foundDue = Instant.MIN;
  private @Nullable Thread thread;
  private Instant lastCheckpoint = Instant.MIN;

  /** A crawler that reads pages by {@link ArticlePages}. */
  public Crawler(
      SourceCatalogue catalogue, CrawlSettings settings, CrawlOutputs outputs, InstantSource clock)
      throws IOException {
    this(catalogue, settings, outputs, new ArticlePages(), clock);
  }

  /**
   * @param clock tells the time by which URLs are due and pages are stamped
   * @throws IOException if the frontier or the archive cannot be opened
   */
  public Crawler(
      SourceCatalogue catalogue,
      CrawlSettings settings,
      CrawlOutputs outputs,
      PageReader reader,
      InstantSource clock)
      throws IOException {
    this.catalogue = catalogue;
    this.settings = settings;
    this.time = new CrawlTime(clock);
    this.frontier = Frontier.open(settings.folder());
    var gate = new HostGate();
    this.turns = new HostTurns(frontier, gate);
    this.ledger = new Ledger(frontier, turns, outputs, tally);
    this.archive =
        settings.archive() == null ? PageArchive.NONE : new WarcArchive(settings.archive());
    this.fetcher =
        new Fetcher(settings.userAgent(), catalogue.allowedPrivateHosts(), settings.limits(), time);
    this.health = new HealthBook(outputs.health(), shelf(frontier));
    var visitor = new Visitor(parts(reader, gate), this::isStopping);
    this.loop = new CrawlLoop(time, turns, visitor::visit, fetcher);
  }

  private CrawlParts parts(PageReader reader, HostGate gate) {
    return new CrawlParts(
        catalogue,
        reader,
        frontier,
        fetcher,
        new Robots(settings.agent().toLowerCase(Locale.ROOT)),
        gate,
        ledger,
        tally,
        health,
        archive,
        time,
        () -> foundDue.equals(Instant.MIN) ? time.instant() : foundDue,
        this::pause);
  }

  private boolean isStopping() {
    return loop.stopping();
  }

  private boolean pause(Instant at) {
    return loop.pause(at);
  }

  /** Crawls in the background until {@link #stop}. */
  public synchronized void start() {
    start(EnumSet.allOf(Lane.class));
  }

  /** Only goes on with walks back in time, in the background until {@link #stop}. */
  public synchronized void startBackfillOnly() {
    start(EnumSet.of(Lane.BACKFILL));
  }

  private void start(Set<Lane> lanes) {
    if (thread != null) {
      throw new IllegalStateException("the crawler runs already");
    }
    loop.begin();
    if (lanes.contains(Lane.LISTING)) {
      Seeds.plant(frontier, catalogue.enabled(), time.instant());
    }
    turns.restart(Instant.MAX, lanes);
    thread =
        Thread.ofPlatform()
            .name("crawl")
            .start(() -> loop.runUntilStopped(settings.parallelism(), this::checkpointIfDue));
  }

  /**
   * Lets the fetches under way end, for a few seconds, breaks off the rest, and makes durable what
   * was done; URLs broken off are still due. Idempotent.
   */
  public synchronized void stop() {
    if (thread != null) {
      loop.stop();
      join(thread);
      thread = null;
      ledger.checkpoint();
    }
  }

  /**
   * Visits everything that is due now, and what those visits find, once, and returns what that came
   * to. Waits for pace are skipped rather than waited for: the crawl's time runs ahead of the
   * clock. One fetch at a time, in a fixed order, so that the same web gives the same log.
   */
  public CrawlCounts runUntilIdle() {
    return runUntilIdle(1);
  }

  /** The same with several fetches at once; their order is then not fixed. */
  public synchronized CrawlCounts runUntilIdle(int parallelism) {
    Instant start = time.instant();
    foundDue = start;
    loop.begin();
    Seeds.plant(frontier, catalogue.enabled(), start);
    turns.restart(start, EnumSet.allOf(Lane.class));
    try {
      loop.runUntilIdle(parallelism, this::checkpointIfDue);
    } finally {
      foundDue = Instant.MIN;
      ledger.checkpoint();
    }
    requireSound();
    return counts();
  }

  /** The health of every source of the catalogue, in its order. */
  public List<SourceHealth> health() {
    return health.all(catalogue.all(), time.instant());
  }

  private static HealthBook.Shelf shelf(Frontier frontier) {
    return new HealthBook.Shelf() {
      @Override
      public Optional<byte[]> load(String name) {
        return frontier.note(name);
      }

      @Override
      public void save(String name, byte[] value) {
        frontier.note(name, value);
      }
    };
  }

  /** Whether the source's list has older pages that a walk back can follow. */
  public static boolean reachesBack(Source source) {
    return Seeds.reachesBack(source.listing());
  }

  /**
   * Begins a walk back to a date over a source's older list pages, at the pace of its host and
   * behind all live visits. It goes on over restarts until it is done.
   *
   * @return the sources that are walked back; empty when none of them has older pages
   */
  public List<Source> backfill(Collection<Source> sources, Dated from) {
    List<Source> walked = Seeds.walkBack(ledger, sources, from, time.instant());
    loop.ring();
    return walked;
  }

  /** URLs of walks back in time that are to be visited within this time. */
  public long backfillLeft(Duration within) {
    return frontier.queued(Lane.BACKFILL, time.instant().plus(within)) + turns.busy();
  }

  public CrawlCounts counts() {
    return new CrawlCounts(tally.snapshot(), frontier.size(), frontier.queued());
  }

  /** The crawl's own time, which a run until idle lets run ahead of the clock. */
  Instant now() {
    return time.instant();
  }

  /** Stops, and closes frontier, archive and connections. */
  @Override
  public void close() throws IOException {
    stop();
    loop.close();
    fetcher.close();
    archive.close();
    frontier.close();
  }

  private void checkpointIfDue() {
    Instant now = Instant.now();
    if (Duration.between(lastCheckpoint, now).compareTo(settings.checkpointEvery()) >= 0) {
      ledger.checkpoint();
      lastCheckpoint = now;
    }
  }

  private static void join(Thread thread) {
    try {
      thread.join(TimeUnit.SECONDS.toMillis(9));
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }

  private void requireSound() {
    if (loop.broken()) {
      throw new IllegalStateException("a visit failed by a fault of ours; see the log");
    }
  }
}
