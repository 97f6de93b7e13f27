package zhixun.ingest.crawl;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import zhixun.contract.event.Dated;
import zhixun.ingest.extract.ArticleExtractor;
import zhixun.ingest.extract.Extraction;
import zhixun.ingest.extract.attachment.AttachmentReader;
import zhixun.ingest.extract.attachment.AttachmentText;
import zhixun.ingest.fetch.Page;

/** Reads pages by {@link ArticleExtractor}, files by {@link AttachmentReader}. Thread-safe. */
public final class ArticlePages implements PageReader {
  private final ArticleExtractor extractor = new ArticleExtractor();
  private final AttachmentReader attachments = new AttachmentReader();

  @Override
  public Reading read(Page page) {
    Extraction extraction =
        extractor.extract(
            page.body(), page.httpCharset().orElse(null), page.address(), page.fetchedAt());
    return switch (extraction) {
      case Extraction.Found found when found.body().isBlank() ->
          new Reading.None("no article", "a title without text: " + found.title());
      case Extraction.Found found -> read(found);
      case Extraction.NoArticle none when none.reason() == Extraction.Reason.NOT_A_PAGE ->
          file(attachments.read(page.body()));
      case Extraction.NoArticle none ->
          new Reading.None("no article", none.reason() + ": " + none.detail());
      case Extraction.Garbled garbled ->
          new Reading.None(
              "garbled text",
              "score " + garbled.score() + " as " + garbled.charset() + ": " + garbled.sample());
    };
  }

  /** A file that says nothing to us is still an article by its name, with the reason as a flag. */
  private static Reading file(AttachmentText file) {
    return switch (file) {
      case AttachmentText.Read(String kind, String text, int _, boolean cut) ->
          text(text, cut ? List.of("body: " + kind + " cut") : List.of());
      case AttachmentText.Encrypted(String kind) -> text("", List.of("body: encrypted " + kind));
      case AttachmentText.Scanned(String kind, int pages) ->
          text("", List.of("body: scanned " + kind + ", " + pages + " pages without text"));
      case AttachmentText.Unreadable(String kind, String cause) ->
          new Reading.None("unreadable attachment", kind + ": " + cause);
      case AttachmentText.Unsupported(String kind) ->
          new Reading.None("unsupported attachment", kind);
      case AttachmentText.TooLarge(String kind, long bytes) ->
          new Reading.None("too large", kind + ": " + bytes + " bytes");
    };
  }

  private static Reading.Read text(String text, List<String> flags) {
    return new Reading.Read(
        "", text, null, null, null, null, Map.of(), List.of(), null, null, flags);
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
