package zhixun.ingest.replay;

import java.io.IOException;
import java.net.URI;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import zhixun.contract.event.ArticleId;
import zhixun.contract.url.CanonicalUrl;
import zhixun.ingest.archive.ArchiveReader;
import zhixun.ingest.archive.ArchiveReader.Kept;
import zhixun.ingest.crawl.ArticleMaker;
import zhixun.ingest.crawl.PageReader;
import zhixun.ingest.crawl.Reading;
import zhixun.ingest.frontier.KnownUrl;

/**
 * Of several copies of a page the latest speaks; this is the first walk over the archive, which
 * finds it, and gathers the further pages (下一页) that articles are joined from.
 */
final class Copies {
  private static final int MOST_PAGES = 12;

  private record Latest(Instant at, long number) {}

  private record Further(Instant at, Reading reading) {}

  private final PageReader reader;
  private final Map<ArticleId, Latest> latest = new HashMap<>();
  private final Map<URI, List<Further>> further = new HashMap<>();

  private Copies(PageReader reader) {
    this.reader = reader;
  }

  static Copies of(List<Path> files, PageReader reader) throws IOException {
    var copies = new Copies(reader);
    walk(files, copies::note);
    return copies;
  }

  /** A body with its number in the order of all files. */
  record Numbered(long number, Kept kept) {}

  static void walk(List<Path> files, Consumer<Numbered> taker) throws IOException {
    long[] number = {0};
    for (Path file : files) {
      ArchiveReader.read(file, kept -> taker.accept(new Numbered(number[0]++, kept)));
    }
  }

  private void note(Numbered copy) {
    Kept kept = copy.kept();
    Instant at = kept.page().fetchedAt();
    if (kept.occasion().further()) {
      further
          .computeIfAbsent(kept.page().address(), a -> new ArrayList<>())
          .add(new Further(at, reader.read(kept.page())));
    } else {
      id(kept)
          .ifPresent(
              id ->
                  latest.merge(
                      id,
                      new Latest(at, copy.number()),
                      (a, b) -> b.at().isBefore(a.at()) ? a : b));
    }
  }

  boolean isLatest(ArticleId id, Numbered copy) {
    Latest found = latest.get(id);
    return found != null && found.number() == copy.number();
  }

  /** The id of the article that a copy of a page or attachment holds; empty for a list. */
  static Optional<ArticleId> id(Kept kept) {
    KnownUrl known = kept.occasion().known();
    return switch (known.kind()) {
      case LISTING, OLDER_LISTING, BACK_LISTING -> Optional.empty();
      case PAGE -> Optional.of(ArticleId.ofUrl(address(kept)));
      case ATTACHMENT ->
          Optional.ofNullable(known.parent())
              .map(page -> ArticleId.ofAttachment(new ArticleId(page.article()), address(kept)));
    };
  }

  static CanonicalUrl address(Kept kept) {
    return ArticleMaker.address(kept.occasion().known(), kept.page().address());
  }

  /** The whole article, of the further pages fetched nearest in time. */
  Reading.Read joined(Reading.Read first, Kept kept) {
    List<Reading.Read> all = new ArrayList<>(List.of(first));
    Set<URI> seen = new HashSet<>(Set.of(kept.page().address()));
    URI next = first.next();
    while (next != null && all.size() < MOST_PAGES && seen.add(next)) {
      if (!(nearest(next, kept.page().fetchedAt()) instanceof Reading.Read read)) {
        break;
      }
      all.add(read);
      next = read.next();
    }
    return all.size() == 1 ? first : Reading.Read.join(all);
  }

  private Reading nearest(URI address, Instant at) {
    return further.getOrDefault(address, List.of()).stream()
        .min(Comparator.comparing(f -> Duration.between(f.at(), at).abs()))
        .map(Further::reading)
        .orElse(new Reading.None("not archived", address.toString()));
  }
}
