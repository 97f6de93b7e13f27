package zhixun.ingest.crawl;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import zhixun.contract.event.Dated;
import zhixun.ingest.extract.ArticleExtractor;
import zhixun.ingest.extract.Extraction;
import zhixun.ingest.fetch.Page;

/** Reads pages by {@link ArticleExtractor}. Thread-safe. */
public final class ArticlePages implements PageReader {
  private final ArticleExtractor extractor = new ArticleExtractor();

  @Override
  public Reading read(Page page) {
    Extraction extraction =
        extractor.extract(
            page.body(), page.httpCharset().orElse(null), page.address(), page.fetchedAt());
    return switch (extraction) {
      case Extraction.Found found -> read(found);
      case Extraction.NoArticle none ->
          new Reading.None("no article", none.reason() + ": " + none.detail());
      case Extraction.Garbled garbled ->
          new Reading.None(
              "garbled text",
              "score " + garbled.score() + " as " + garbled.charset() + ": " + garbled.sample());
    };
  }

  private static Reading.Read read(Extraction.Found found) {
    List<Reading.Attachment> attachments = new ArrayList<>();
    found
        .attachments()
        .forEach(link -> attachments.add(new Reading.Attachment(link.address(), link.text())));
    @Nullable Dated published = found.publishedAt() == null ? null : found.publishedAt().when();
    return new Reading.Read(
        found.title(),
        found.body(),
        published,
        found.source(),
        found.author(),
        found.picture(),
        found.pageFields(),
        attachments,
        found.canonical(),
        found.nextPage(),
        List.of());
  }
}
