package zhixun.ingest.crawl;

import java.time.Duration;
import java.time.Instant;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import zhixun.contract.event.Article;
import zhixun.contract.event.DeadLetter;
import zhixun.contract.url.CanonicalUrl;
import zhixun.ingest.crawl.CrawlCounts.Outcome;
import zhixun.ingest.extract.charset.CharsetDetector;
import zhixun.ingest.fetch.Page;
import zhixun.ingest.frontier.KnownUrl;
import zhixun.ingest.frontier.Lane;
import zhixun.ingest.frontier.VisitPlan;
import zhixun.ingest.health.ListReading;
import zhixun.ingest.listing.Entry;
import zhixun.ingest.listing.ListingOutcome;
import zhixun.ingest.listing.ListingOutcome.Elsewhere;
import zhixun.ingest.listing.ListingOutcome.Listed;
import zhixun.ingest.listing.ListingOutcome.Unreadable;
import zhixun.ingest.listing.ListingReader;
import zhixun.ingest.source.Listing;
import zhixun.ingest.source.Source;

/** What comes of a fetched list: its new links, and when to look again. Thread-safe. */
final class ListingVisit {
  /** A sitemap holds a site's whole history; live, only what is about this fresh is taken. */
  private static final Duration SITEMAP_AGE = Duration.ofDays(60);

  private static final Pattern NO_PAGE =
      Pattern.compile(".*\\.(?:jpe?g|png|gif|webp|svg|mp3|mp4|zip|rar|exe|apk|css|js)");

  private final CrawlParts parts;
  private final ListWalk walk;

  ListingVisit(CrawlParts parts) {
    this.parts = parts;
    this.walk = new ListWalk(parts);
  }

  /** What is sent by POST for this list page; null for GET and for anything but a list. */
  static @Nullable String body(Listing listing, KnownUrl known) {
    boolean list = known.kind() != KnownUrl.Kind.PAGE && known.kind() != KnownUrl.Kind.ATTACHMENT;
    return list && listing instanceof Listing.Json json && json.body() != null
        ? json.body().replace("{n}", Integer.toString(ListWalk.number(known)))
        : null;
  }

  void read(KnownUrl known, Source source, Page page) {
    Instant now = parts.time().instant();
    boolean same = page.bodyHash().equals(known.visit().bodyHash());
    ListingOutcome outcome =
        ListingReader.read(source.listing(), page, ListWalk.number(known), now);
    switch (outcome) {
      case Listed listed -> listed(known, source, page, listed, same, now);
      case Elsewhere elsewhere -> elsewhere(known, elsewhere, now);
      case Unreadable unreadable -> unreadable(known, source, page, unreadable, same, now);
    }
  }

  private void listed(
      KnownUrl known, Source source, Page page, Listed listed, boolean same, Instant now) {
    parts.tally().add(Outcome.LISTS_READ);
    var entry = new Ledger.Entry();
    for (Entry each : listed.entries()) {
      take(known, each, source, entry, now);
    }
    if (listed.mended() && !same) {
      String detail = "read as far as possible: " + listed.entries().size() + " entries";
      entry.deadLetter(letter(known, page, "broken feed", detail, now));
    }
    int fresh = parts.ledger().write(entry);
    if (known.kind() == KnownUrl.Kind.LISTING) {
      var reading =
          new ListReading(
              listed.entries().size(),
              same,
              newest(listed),
              listed.mended(),
              same ? null : charset(page));
      parts.health().read(source, reading, now);
    }
    walk.on(known, source, listed, fresh);
    plan(known, source, page, fresh > 0, now);
  }

  private void take(KnownUrl list, Entry each, Source source, Ledger.Entry entry, Instant now) {
    String path = String.valueOf(each.link().getPath()).toLowerCase(Locale.ROOT);
    Optional<CanonicalUrl> key = CanonicalUrl.of(each.link().toString());
    if (key.isEmpty() || tooOld(list, each, source, now) || NO_PAGE.matcher(path).matches()) {
      return;
    }
    boolean back = list.kind() == KnownUrl.Kind.BACK_LISTING;
    KnownUrl found =
        KnownUrl.found(
                key.get().value(),
                each.link().toString(),
                source.name(),
                KnownUrl.Kind.PAGE,
                back ? Lane.BACKFILL : Lane.FRESH,
                list.arrival(),
                parts.foundDue().get())
            .announcedAs(each.title(), each.date() == null ? null : each.date().text());
    if (each.text() == null) {
      entry.found(found);
    } else {
      inline(found, key.get(), each, entry, now);
    }
  }

  private static boolean tooOld(KnownUrl list, Entry each, Source source, Instant now) {
    if (list.kind() == KnownUrl.Kind.BACK_LISTING) {
      return each.date() != null && each.date().start().isBefore(ListWalk.bound(list));
    }
    boolean sitemap = source.listing() instanceof Listing.Sitemap;
    return sitemap && (each.date() == null || each.date().start().isBefore(now.minus(SITEMAP_AGE)));
  }

  /** A flash whose whole text stands in the list is published without a visit. */
  private void inline(
      KnownUrl found, CanonicalUrl url, Entry each, Ledger.Entry entry, Instant now) {
    Optional<KnownUrl> before = parts.frontier().find(found.key());
    Article article = ArticleMaker.flash(found, url, each, now);
    boolean known = before.isPresent() && article.version().equals(before.get().visit().version());
    if (!known) {
      var visits = found.visit().read(now, true, null, null, article.version(), article.version());
      entry.article(article).found(found.next(found.url(), Lane.REVISIT, null, visits));
      before.ifPresent(b -> entry.update(b.next(b.url(), Lane.REVISIT, null, visits)));
    }
  }

  private void elsewhere(KnownUrl known, Elsewhere elsewhere, Instant now) {
    parts
        .ledger()
        .write(
            new Ledger.Entry()
                .update(
                    known.next(
                        elsewhere.address().toString(),
                        known.lane(),
                        known.due(),
                        known.visit().postponed(now))));
  }

  private void unreadable(
      KnownUrl known, Source source, Page page, Unreadable unreadable, boolean same, Instant now) {
    parts.tally().add(Outcome.LISTS_UNREADABLE);
    Optional<String> gate = GatePage.reason(page, source.listing().url());
    parts
        .health()
        .failed(
            source,
            gate.isPresent() ? GatePage.CAUSE : unreadable.cause(),
            gate.orElse(unreadable.detail()),
            now);
    if (!same) {
      parts
          .ledger()
          .write(
              new Ledger.Entry()
                  .deadLetter(letter(known, page, unreadable.cause(), unreadable.detail(), now)));
    }
    plan(known, source, page, false, now);
  }

  /** The next visit begins at the source's own address, wherever this one was redirected to. */
  private void plan(KnownUrl known, Source source, Page page, boolean fresh, Instant now) {
    var visits =
        known.visit().read(now, fresh, page.etag(), page.lastModified(), page.bodyHash(), null);
    boolean first = known.kind() == KnownUrl.Kind.LISTING;
    boolean innerMap =
        known.kind() == KnownUrl.Kind.OLDER_LISTING && source.listing() instanceof Listing.Sitemap;
    Instant next =
        first || innerMap
            ? VisitPlan.nextListing(visits, source.interval(), page.maxAge(), now)
            : null;
    String url = first ? source.listing().url().toString() : known.url();
    parts.ledger().write(new Ledger.Entry().update(known.next(url, known.lane(), next, visits)));
  }

  private static String charset(Page page) {
    return CharsetDetector.detect(page.body(), page.httpCharset().orElse(null)).name();
  }

  private static @Nullable Instant newest(Listed listed) {
    Instant newest = null;
    for (Entry entry : listed.entries()) {
      if (entry.date() != null && (newest == null || entry.date().start().isAfter(newest))) {
        newest = entry.date().start();
      }
    }
    return newest;
  }

  private static DeadLetter letter(
      KnownUrl known, Page page, String cause, String detail, Instant now) {
    return DeadLetter.of(known.url(), "ingest", cause, detail, known.key(), page.body(), now);
  }
}
