package zhixun.ingest.crawl;

import java.net.URI;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Optional;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import zhixun.contract.event.DeadLetter;
import zhixun.ingest.archive.Occasion;
import zhixun.ingest.archive.PageArchive;
import zhixun.ingest.crawl.CrawlCounts.Outcome;
import zhixun.ingest.fetch.FetchOutcome;
import zhixun.ingest.fetch.FetchOutcome.Failed;
import zhixun.ingest.fetch.FetchOutcome.Fetched;
import zhixun.ingest.fetch.FetchOutcome.NotModified;
import zhixun.ingest.fetch.FetchOutcome.Redirected;
import zhixun.ingest.fetch.FetchOutcome.Throttled;
import zhixun.ingest.fetch.FetchRequest;
import zhixun.ingest.fetch.Fetcher;
import zhixun.ingest.fetch.HostGate;
import zhixun.ingest.fetch.HostKey;
import zhixun.ingest.fetch.Robots;
import zhixun.ingest.frontier.KnownUrl;
import zhixun.ingest.frontier.VisitPlan;
import zhixun.ingest.health.HealthBook;
import zhixun.ingest.source.Source;
import zhixun.ingest.source.SourceCatalogue;

/**
 * Visits one URL: robots.txt first where it is not known, then the URL itself; what came goes to
 * {@link ListingVisit} or {@link PageVisit}, what did not come is planned again here. Thread-safe.
 */
final class Visitor {
  private static final Logger log = LoggerFactory.getLogger(Visitor.class);
  private static final int MOST_REDIRECTS = 5;

  /** Some servers say 304 for ever; this often the whole body is asked for. */
  private static final int DOUBT_EVERY = 8;

  private final SourceCatalogue catalogue;
  private final Fetcher fetcher;
  private final Robots robots;
  private final HostGate gate;
  private final Ledger ledger;
  private final Tally tally;
  private final HealthBook health;
  private final PageArchive archive;
  private final ListingVisit listings;
  private final PageVisit pages;
  private final InstantSource time;
  private final Stopping stopping;

  /** Whether the crawl is being stopped, so that a broken-off fetch says nothing of its URL. */
  interface Stopping {
    boolean now();
  }

  Visitor(CrawlParts parts, Stopping stopping) {
    this.catalogue = parts.catalogue();
    this.fetcher = parts.fetcher();
    this.robots = parts.robots();
    this.gate = parts.gate();
    this.ledger = parts.ledger();
    this.tally = parts.tally();
    this.health = parts.health();
    this.archive = parts.archive();
    this.listings = new ListingVisit(parts);
    this.pages = new PageVisit(parts);
    this.time = parts.time();
    this.stopping = stopping;
  }

  /** Does one request for the host of this URL, and writes down what came of it. */
  void visit(KnownUrl known) {
    URI url = URI.create(known.url());
    Instant now = time.instant();
    Optional<Source> source = catalogue.find(known.source()).filter(Source::enabled);
    if (source.isEmpty()) {
      ledger.write(
          new Ledger.Entry().update(known.next(known.url(), known.lane(), null, known.visit())));
      return;
    }
    if (robots.unknown(url, now)) {
      gate.dispatched(HostKey.of(url), now, source.get().pace());
      learnRobots(url, now);
    } else if (robots.deferredUntil(url).isAfter(now)) {
      gate.throttled(HostKey.of(url), now, Duration.between(now, robots.deferredUntil(url)));
    } else if (!robots.allows(url)) {
      disallowed(known, source.get(), now);
    } else {
      gate.dispatched(HostKey.of(url), now, delay(source.get(), url));
      ask(known, source.get(), url);
    }
  }

  private Duration delay(Source source, URI url) {
    Duration asked = robots.crawlDelay(url);
    return asked.compareTo(source.pace()) > 0 ? asked : source.pace();
  }

  private void learnRobots(URI url, Instant now) {
    FetchOutcome outcome = fetcher.fetch(FetchRequest.get(Robots.address(url)).following());
    if (!(stopping.now() && outcome instanceof Failed)) {
      tally.add(Outcome.ROBOTS_READ);
      robots.learn(url, outcome, time.instant());
      gate.dispatched(HostKey.of(url), now, robots.crawlDelay(url));
    }
  }

  private void disallowed(KnownUrl known, Source source, Instant now) {
    tally.add(Outcome.DISALLOWED);
    boolean list = known.kind() == KnownUrl.Kind.LISTING;
    if (list) {
      health.failed(source, FetchOutcome.Cause.ROBOTS.words(), known.url(), now);
    }
    log.info("robots.txt disallows {}", known.url());
    Instant next = list ? now.plus(Duration.ofDays(1)) : null;
    ledger.write(
        new Ledger.Entry()
            .update(known.next(known.url(), known.lane(), next, known.visit().postponed(now))));
  }

  private void ask(KnownUrl known, Source source, URI url) {
    FetchOutcome outcome = fetcher.fetch(request(known, source, url));
    if (stopping.now() && outcome instanceof Failed) {
      return; // broken off by us: the URL is still due
    }
    String host = HostKey.of(url);
    Instant now = time.instant();
    switch (outcome) {
      case Fetched fetched -> {
        gate.succeeded(host);
        if (!fetched.page().bodyHash().equals(known.visit().bodyHash())) {
          archive.keep(Occasion.of(known), fetched.page());
        }
        read(known, source, fetched);
      }
      case NotModified same -> {
        gate.succeeded(host);
        notModified(known, source, same, now);
      }
      case Redirected moved -> redirected(known, source, moved, now);
      case Throttled throttled -> throttled(known, source, throttled, host, now);
      case Failed failed -> failed(known, source, failed, host, now);
    }
  }

  private static FetchRequest request(KnownUrl known, Source source, URI url) {
    String body = ListingVisit.body(source.listing(), known);
    boolean doubt = known.visit().quiet() % DOUBT_EVERY == DOUBT_EVERY - 1;
    return new FetchRequest(
        url,
        doubt ? null : known.visit().etag(),
        doubt ? null : known.visit().lastModified(),
        body,
        source.headers(),
        false);
  }

  private void read(KnownUrl known, Source source, Fetched fetched) {
    switch (known.kind()) {
      case LISTING, OLDER_LISTING, BACK_LISTING -> listings.read(known, source, fetched.page());
      case PAGE, ATTACHMENT -> pages.read(known, source, fetched.page());
    }
  }

  private void notModified(KnownUrl known, Source source, NotModified same, Instant now) {
    tally.add(Outcome.NOT_MODIFIED);
    var visits = known.visit().unchanged(now);
    Instant next = null;
    if (known.kind() == KnownUrl.Kind.LISTING) {
      health.unchanged(source, now);
      next = VisitPlan.nextListing(visits, source.interval(), same.maxAge(), now);
    } else if (known.kind() == KnownUrl.Kind.PAGE) {
      next = VisitPlan.nextPage(visits, now).orElse(null);
    }
    ledger.write(
        new Ledger.Entry().update(known.next(known.url(), PageVisit.lane(known), next, visits)));
  }

  /** Asking there is one more request to some host, so it takes its own turn. */
  private void redirected(KnownUrl known, Source source, Redirected moved, Instant now) {
    tally.add(Outcome.REDIRECTED);
    var visits = known.visit().failed(now);
    if (visits.failures() > MOST_REDIRECTS) {
      failed(
          known,
          source,
          new Failed(FetchOutcome.Cause.REDIRECT_LOOP, moved.target().toString()),
          "",
          now);
      return;
    }
    ledger.write(
        new Ledger.Entry()
            .update(known.next(moved.target().toString(), known.lane(), known.due(), visits)));
  }

  private void throttled(
      KnownUrl known, Source source, Throttled throttled, String host, Instant now) {
    tally.add(Outcome.THROTTLED);
    gate.throttled(host, now, throttled.retryAfter());
    if (known.kind() == KnownUrl.Kind.LISTING) {
      health.failed(source, "throttled", "HTTP " + throttled.status(), now);
    }
    Instant next = gate.readyAt(host);
    ledger.write(
        new Ledger.Entry()
            .update(known.next(known.url(), known.lane(), next, known.visit().postponed(now))));
  }

  private void failed(KnownUrl known, Source source, Failed failed, String host, Instant now) {
    tally.add(Outcome.FAILED);
    if (failed.cause().ofHost()) {
      gate.failed(host, now);
    }
    boolean list = known.kind() == KnownUrl.Kind.LISTING;
    var visits = known.visit().failed(now);
    Optional<Instant> next =
        failed.cause().permanent() && !list
            ? Optional.empty()
            : VisitPlan.retry(known.kind(), visits, now);
    var entry =
        new Ledger.Entry().update(known.next(known.url(), known.lane(), next.orElse(null), visits));
    if (list) {
      health.failed(source, failed.cause().words(), failed.detail(), now);
    } else if (next.isEmpty() && known.visit().count() == 0) {
      entry.deadLetter(letter(known, failed.cause().words(), failed.detail(), now));
    }
    log.info("{}: {} ({})", known.url(), failed.cause().words(), failed.detail());
    ledger.write(entry);
  }

  static DeadLetter letter(KnownUrl known, String cause, String detail, Instant now) {
    return DeadLetter.of(known.url(), "ingest", cause, detail, known.key(), new byte[0], now);
  }
}
