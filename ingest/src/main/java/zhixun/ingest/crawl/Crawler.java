package zhixun.ingest.crawl;

import java.io.IOException;
import java.net.URI;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import zhixun.contract.event.Arrival;
import zhixun.contract.event.Dated;
import zhixun.contract.event.SourceHealth;
import zhixun.ingest.archive.PageArchive;
import zhixun.ingest.archive.WarcArchive;
import zhixun.ingest.fetch.Fetcher;
import zhixun.ingest.fetch.HostGate;
import zhixun.ingest.fetch.HostKey;
import zhixun.ingest.fetch.Robots;
import zhixun.ingest.frontier.Frontier;
import zhixun.ingest.frontier.KnownUrl;
import zhixun.ingest.frontier.Lane;
import zhixun.ingest.health.HealthBook;
import zhixun.ingest.source.Listing;
import zhixun.ingest.source.Source;
import zhixun.ingest.source.SourceCatalogue;

/**
 * The ingest role: visits every source's list when due, and the pages it announces, each host at
 * its pace. Either {@link #start} and {@link #stop}, or {@link #runUntilIdle}; not both at once.
 * Thread-safe.
 */
public final class Crawler implements AutoCloseable {
  private static final Logger log = LoggerFactory.getLogger(Crawler.class);
  private static final Duration ORDERLY_STOP = Duration.ofSeconds(4);

  /** A run until idle leaves a host alone that asks us to stay away for longer. */
  private static final Duration PATIENCE = Duration.ofMinutes(10);

  private final SourceCatalogue catalogue;
  private final CrawlSettings settings;
  private final CrawlTime time;
  private final Frontier frontier;
  private final HostGate gate = new HostGate();
  private final HostTurns turns;
  private final Tally tally = new Tally();
  private final Ledger ledger;
  private final PageArchive archive;
  private final Fetcher fetcher;
  private final Visitor visitor;
  private final HealthBook health;
  private final ExecutorService workers = Executors.newVirtualThreadPerTaskExecutor();
  private final Semaphore bell = new Semaphore(0);
  private volatile boolean stopping;
  private volatile boolean broken;
  private volatile Instant foundDue = Instant.MIN;
  private @Nullable Thread loop;
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
    this.turns = new HostTurns(frontier, gate);
    this.ledger = new Ledger(frontier, turns, outputs, tally);
    this.archive =
        settings.archive() == null ? PageArchive.NONE : new WarcArchive(settings.archive());
    this.fetcher =
        new Fetcher(settings.userAgent(), catalogue.allowedPrivateHosts(), settings.limits(), time);
    var robots = new Robots(settings.agent().toLowerCase(Locale.ROOT));
    this.health = new HealthBook(outputs.health(), shelf(frontier));
    var parts =
        new CrawlParts(
            catalogue,
            reader,
            frontier,
            fetcher,
            robots,
            gate,
            ledger,
            tally,
            health,
            archive,
            time,
            () -> foundDue.equals(Instant.MIN) ? time.instant() : foundDue,
            this::pause);
    this.visitor = new Visitor(parts, () -> stopping);
  }

  /** Crawls in the background until {@link #stop}. */
  public synchronized void start() {
    if (loop != null) {
      throw new IllegalStateException("the crawler runs already");
    }
    stopping = false;
    seed();
    turns.restart(Instant.MAX);
    loop = Thread.ofPlatform().name("crawl").start(this::runUntilStopped);
  }

  /**
   * Lets the fetches under way end, for a few seconds, breaks off the rest, and makes durable what
   * was done; URLs broken off are still due. Idempotent.
   */
  public synchronized void stop() {
    if (loop != null) {
      stopping = true;
      ring();
      join(loop);
      loop = null;
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
    stopping = false;
    seed();
    turns.restart(start);
    try {
      while (!broken && step(parallelism, true)) {
        checkpointIfDue();
      }
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

  /**
   * Begins a walk back to a date over a source's older list pages, at the pace of its host and
   * behind all live visits. It goes on over restarts until it is done.
   *
   * @return the sources that are walked back; empty when none of them has older pages
   */
  public List<Source> backfill(Collection<Source> sources, Dated from) {
    var walked = new ArrayList<Source>();
    for (Source source : sources) {
      boolean older =
          source.listing() instanceof Listing.Sitemap
              || source.listing().paging().exists()
              || numbered(source.listing());
      if (source.enabled() && older) {
        ledger.write(new Ledger.Entry().update(ListWalk.back(source, from, time.instant())));
        walked.add(source);
      }
    }
    ring();
    return walked;
  }

  private static boolean numbered(Listing listing) {
    return listing instanceof Listing.Json json
        && json.body() != null
        && json.body().contains("{n}");
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
    workers.shutdownNow();
    fetcher.close();
    archive.close();
    frontier.close();
  }

  private void seed() {
    Instant now = time.instant();
    for (Source source : catalogue.enabled()) {
      String key = "list:" + source.name();
      String url = source.listing().url().toString();
      KnownUrl fresh =
          KnownUrl.found(
              key, url, source.name(), KnownUrl.Kind.LISTING, Lane.LISTING, Arrival.LIVE, now);
      Optional<KnownUrl> known = frontier.find(key);
      if (known.isEmpty()) {
        frontier.offer(fresh);
      } else if (known.get().due() == null) {
        frontier.update(known.get().next(url, Lane.LISTING, now, known.get().visit()));
      }
    }
  }

  private void runUntilStopped() {
    while (!stopping && !broken) {
      step(settings.parallelism(), false);
      checkpointIfDue();
    }
    drain();
  }

  private void checkpointIfDue() {
    Instant now = Instant.now();
    if (Duration.between(lastCheckpoint, now).compareTo(settings.checkpointEvery()) >= 0) {
      ledger.checkpoint();
      lastCheckpoint = now;
    }
  }

  /** Starts the next visit, or waits for something to change; false when nothing is left to do. */
  private boolean step(int parallelism, boolean skipWaits) {
    if (turns.busy() >= parallelism) {
      await(200);
      return true;
    }
    Optional<KnownUrl> next = turns.take(time.instant());
    if (next.isPresent()) {
      dispatch(next.get());
      return true;
    }
    if (!skipWaits || turns.busy() > 0) {
      await(skipWaits ? 200 : waitMillis());
      return true;
    }
    return skip();
  }

  private boolean skip() {
    Optional<Instant> wake = turns.nextWake();
    boolean soon = wake.isPresent() && !wake.get().isAfter(time.instant().plus(PATIENCE));
    if (soon) {
      time.skipTo(wake.get());
    }
    return soon;
  }

  /** Within a run until idle time is skipped, else waited for. */
  private boolean pause(Instant at) {
    if (!foundDue.equals(Instant.MIN)) {
      time.skipTo(at);
    }
    var never = new Semaphore(0);
    while (!stopping && time.instant().isBefore(at)) {
      long millis = Math.clamp(Duration.between(time.instant(), at).toMillis(), 1, 100);
      try {
        if (never.tryAcquire(millis, TimeUnit.MILLISECONDS)) {
          return true;
        }
      } catch (InterruptedException e) {
        Thread.currentThread().interrupt();
        return false;
      }
    }
    return !stopping;
  }

  private long waitMillis() {
    Instant now = time.instant();
    Instant wake = turns.nextWake().orElse(now.plusSeconds(1));
    return Math.clamp(Duration.between(now, wake).toMillis(), 1, 250);
  }

  private void dispatch(KnownUrl known) {
    String host = HostKey.of(URI.create(known.url()));
    workers.execute(
        () -> {
          boolean sound = false;
          try {
            visitor.visit(known);
            sound = true;
          } finally {
            broken |= !sound;
            turns.finished(host);
            ring();
          }
        });
  }

  private void ring() {
    bell.release();
  }

  /** Returns when a visit has ended, or after that time. */
  private void await(long millis) {
    try {
      if (bell.tryAcquire(millis, TimeUnit.MILLISECONDS)) {
        bell.drainPermits();
      }
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }

  /** Waits for the fetches under way, then breaks them off. */
  private void drain() {
    awaitWorkers();
    if (turns.busy() > 0) {
      log.info("breaking off {} fetches", turns.busy());
      fetcher.breakOff();
      awaitWorkers();
    }
  }

  private void awaitWorkers() {
    long until = System.nanoTime() + ORDERLY_STOP.toNanos();
    while (turns.busy() > 0 && System.nanoTime() < until) {
      await(50);
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
    if (broken) {
      throw new IllegalStateException("a visit failed by a fault of ours; see the log");
    }
  }
}
