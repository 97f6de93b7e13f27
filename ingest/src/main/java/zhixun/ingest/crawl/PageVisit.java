package zhixun.ingest.crawl;

import java.net.URI;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import zhixun.contract.event.Arrival;
import zhixun.contract.event.Article;
import zhixun.contract.event.Dated;
import zhixun.contract.event.DeadLetter;
import zhixun.contract.url.CanonicalUrl;
import zhixun.ingest.crawl.CrawlCounts.Outcome;
import zhixun.ingest.fetch.Page;
import zhixun.ingest.frontier.KnownUrl;
import zhixun.ingest.frontier.Lane;
import zhixun.ingest.frontier.VisitPlan;
import zhixun.ingest.frontier.Visits;
import zhixun.ingest.source.Source;

/** What comes of a fetched page: an article, a new version of it, or a dead letter. Thread-safe. */
final class PageVisit {
  private final CrawlParts parts;
  private final FurtherPages further;

  PageVisit(CrawlParts parts) {
    this.parts = parts;
    this.further = new FurtherPages(parts);
  }

  /** The lane of the next visit. */
  static Lane lane(KnownUrl known) {
    return known.lane() == Lane.FRESH ? Lane.REVISIT : known.lane();
  }

  /** A text that needs no extraction. */
  static Reading.Read plain(
      String title, String text, @Nullable Dated date, @Nullable String author) {
    return new Reading.Read(
        title, text, date, null, author, null, Map.of(), List.of(), null, null, List.of());
  }

  void read(KnownUrl known, Source source, Page page) {
    Instant now = parts.time().instant();
    parts.tally().add(Outcome.PAGES_READ);
    if (page.bodyHash().equals(known.visit().bodyHash())) {
      parts.tally().add(Outcome.UNCHANGED);
      parts
          .ledger()
          .write(planned(new Ledger.Entry(), known, page, false, known.visit().version(), now));
      return;
    }
    switch (parts.reader().read(page)) {
      case Reading.Read read ->
          further
              .joined(known, read, page, source)
              .ifPresent(whole -> article(known, source, page, whole, now));
      case Reading.None none -> {
        var letter =
            DeadLetter.of(
                known.url(), "ingest", none.cause(), none.detail(), known.key(), page.body(), now);
        parts
            .ledger()
            .write(planned(new Ledger.Entry().deadLetter(letter), known, page, false, null, now));
      }
    }
  }

  private void article(KnownUrl known, Source source, Page page, Reading.Read read, Instant now) {
    CanonicalUrl url = ArticleMaker.address(known, page.address());
    boolean textless = known.parent() == null && ArticleMaker.textless(known, read);
    if (textless) {
      parts
          .ledger()
          .write(
              planned(
                  new Ledger.Entry()
                      .deadLetter(
                          Visitor.letter(known, "no article", "neither title nor body", now)),
                  known,
                  page,
                  false,
                  null,
                  now));
      return;
    }
    KnownUrl.Parent parent = known.parent();
    Article article =
        parent == null
            ? ArticleMaker.page(known, url, read, now)
            : ArticleMaker.attachment(known, parent, url, read, now);
    String before = known.visit().version();
    boolean changed = !article.version().equals(before);
    var entry = new Ledger.Entry();
    if (changed) {
      entry.article(article);
      read.attachments().forEach(a -> attachment(a, known, article).ifPresent(entry::found));
      if (known.arrival() == Arrival.LIVE) { // what a walk back brings says nothing of the rhythm
        parts.health().article(source, now);
      }
    }
    if (!changed || before != null) {
      parts.tally().add(changed ? Outcome.NEW_VERSIONS : Outcome.UNCHANGED);
    }
    parts.ledger().write(planned(entry, known, page, changed, article.version(), now));
  }

  private Optional<KnownUrl> attachment(
      Reading.Attachment attachment, KnownUrl known, Article page) {
    if (page.isAttachment()) {
      return Optional.empty();
    }
    URI address = attachment.address();
    Dated date = page.publishedAt();
    return CanonicalUrl.of(address.toString())
        .map(
            url ->
                KnownUrl.found(
                        "att:" + page.id() + ":" + url.value(),
                        address.toString(),
                        known.source(),
                        KnownUrl.Kind.ATTACHMENT,
                        known.lane() == Lane.BACKFILL ? Lane.BACKFILL : Lane.FRESH,
                        known.arrival(),
                        parts.foundDue().get())
                    .announcedAs(attachment.title(), null)
                    .attachedTo(
                        new KnownUrl.Parent(
                            page.id().value(), page.title(), date == null ? null : date.text())));
  }

  private static Ledger.Entry planned(
      Ledger.Entry entry,
      KnownUrl known,
      Page page,
      boolean changed,
      @Nullable String version,
      Instant now) {
    Visits visits =
        known
            .visit()
            .read(now, changed, page.etag(), page.lastModified(), page.bodyHash(), version);
    boolean once = known.kind() == KnownUrl.Kind.ATTACHMENT || known.lane() == Lane.BACKFILL;
    Instant next = once ? null : VisitPlan.nextPage(visits, now).orElse(null);
    return entry.update(known.next(known.url(), lane(known), next, visits));
  }
}
