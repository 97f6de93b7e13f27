package zhixun.ingest.replay;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import zhixun.contract.event.Arrival;
import zhixun.contract.event.Article;
import zhixun.contract.event.ArticleId;
import zhixun.contract.topic.Publisher;
import zhixun.contract.url.CanonicalUrl;
import zhixun.ingest.archive.ArchiveReader.Kept;
import zhixun.ingest.crawl.ArticleMaker;
import zhixun.ingest.crawl.PageReader;
import zhixun.ingest.crawl.Reading;
import zhixun.ingest.frontier.KnownUrl;
import zhixun.ingest.frontier.Lane;
import zhixun.ingest.listing.Entry;
import zhixun.ingest.listing.ListingOutcome;
import zhixun.ingest.listing.ListingReader;
import zhixun.ingest.source.SourceCatalogue;

/**
 * Reads archived pages again by today's rules and publishes what differs, under the ids the
 * articles have. Of several copies the latest counts, and none replaces what was fetched later.
 * Doing it twice changes nothing the second time. Not thread-safe.
 */
public final class Replay {
  /** An article is stamped a little after its page came; copies lie hours apart. */
  private static final Duration SLACK = Duration.ofMinutes(1);

  private final SourceCatalogue catalogue;
  private final PageReader reader;
  private final Function<ArticleId, @Nullable Standing> published;
  private final Publisher<Article> publisher;

  /**
   * @param catalogue says how the lists are read that carry whole texts
   * @param published what is published of an article; null for none
   */
  public Replay(
      SourceCatalogue catalogue,
      PageReader reader,
      Function<ArticleId, @Nullable Standing> published,
      Publisher<Article> publisher) {
    this.catalogue = catalogue;
    this.reader = reader;
    this.published = published;
    this.publisher = publisher;
  }

  /**
   * @param files WARC files, oldest first
   * @param taker is shown what each page came to
   * @throws IOException if a file cannot be opened
   */
  public void run(List<Path> files, Consumer<Replayed> taker) throws IOException {
    Copies copies = Copies.of(files, reader);
    Map<ArticleId, Article> flashes = new LinkedHashMap<>();
    Copies.walk(
        files,
        copy -> {
          Kept kept = copy.kept();
          if (kept.occasion().further()) {
            return; // joined to its first page
          }
          Optional<ArticleId> id = Copies.id(kept);
          if (id.isEmpty()) {
            flashes(kept, flashes);
          } else if (copies.isLatest(id.get(), copy)) {
            taker.accept(page(id.get(), kept, copies));
          }
        });
    flashes.values().forEach(flash -> taker.accept(compared(flash.key(), flash)));
  }

  private Replayed page(ArticleId id, Kept kept, Copies copies) {
    KnownUrl known = kept.occasion().known().arriving(Arrival.REPLAY);
    String address = kept.page().address().toString();
    return switch (reader.read(kept.page())) {
      case Reading.None(String cause, String detail) -> none(id, kept, cause + ": " + detail);
      case Reading.Read read when known.parent() == null && ArticleMaker.textless(known, read) ->
          none(id, kept, "neither title nor body");
      case Reading.Read _ when known.source().isBlank() ->
          new Replayed.NoArticle(address, "a record without source");
      case Reading.Read read -> compared(address, article(known, read, kept, copies));
    };
  }

  private static Article article(KnownUrl known, Reading.Read read, Kept kept, Copies copies) {
    CanonicalUrl url = Copies.address(kept);
    Instant at = kept.page().fetchedAt();
    KnownUrl.Parent parent = known.parent();
    return parent == null
        ? ArticleMaker.page(known, url, copies.joined(read, kept), at)
        : ArticleMaker.attachment(known, parent, url, read, at);
  }

  private Replayed none(ArticleId id, Kept kept, String reason) {
    Standing before = published.apply(id);
    String address = kept.page().address().toString();
    return before == null || later(before, kept.page().fetchedAt())
        ? new Replayed.NoArticle(address, reason)
        : new Replayed.Lost(address, before.title(), reason);
  }

  private Replayed compared(String address, Article article) {
    Standing before = published.apply(article.id());
    if (before == null) {
      publisher.publish(article);
      return new Replayed.Added(address, article);
    }
    if (later(before, article.fetchedAt())) {
      return new Replayed.Older(address);
    }
    List<Difference> differences = before.differences(Standing.of(article));
    if (differences.isEmpty()) {
      return new Replayed.Same(address);
    }
    publisher.publish(article);
    return new Replayed.Changed(address, article, differences);
  }

  private static boolean later(Standing before, Instant at) {
    return before.fetchedAt().isAfter(at.plus(SLACK));
  }

  /** Texts that stand whole in a list were published without a visit. */
  private void flashes(Kept kept, Map<ArticleId, Article> out) {
    KnownUrl list = kept.occasion().known();
    Instant at = kept.page().fetchedAt();
    catalogue
        .find(list.source())
        .map(source -> ListingReader.read(source.listing(), kept.page(), 1, at))
        .ifPresent(
            outcome -> {
              if (outcome instanceof ListingOutcome.Listed listed) {
                listed.entries().forEach(entry -> flash(list, entry, at, out));
              }
            });
  }

  private static void flash(KnownUrl list, Entry entry, Instant at, Map<ArticleId, Article> out) {
    Optional<CanonicalUrl> url = CanonicalUrl.of(entry.link().toString());
    if (entry.text() == null || url.isEmpty()) {
      return;
    }
    KnownUrl known =
        KnownUrl.found(
                url.get().value(),
                entry.link().toString(),
                list.source(),
                KnownUrl.Kind.PAGE,
                Lane.FRESH,
                Arrival.REPLAY,
                at)
            .announcedAs(entry.title(), entry.date() == null ? null : entry.date().text());
    Article flash = ArticleMaker.flash(known, url.get(), entry, at);
    Article before = out.get(flash.id());
    if (before == null || !before.fetchedAt().isAfter(at)) {
      out.put(flash.id(), flash);
    }
  }
}
