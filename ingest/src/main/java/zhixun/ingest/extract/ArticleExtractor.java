package zhixun.ingest.extract;

import java.net.URI;
import java.nio.charset.Charset;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.jsoup.nodes.Element;
import org.jspecify.annotations.Nullable;
import zhixun.ingest.extract.body.Body;
import zhixun.ingest.extract.body.BodyFinder;
import zhixun.ingest.extract.body.BodyText;
import zhixun.ingest.extract.byline.AuthorFinder;
import zhixun.ingest.extract.byline.Source;
import zhixun.ingest.extract.byline.SourceFinder;
import zhixun.ingest.extract.charset.CharsetDetector;
import zhixun.ingest.extract.charset.GarbleScore;
import zhixun.ingest.extract.field.PageFields;
import zhixun.ingest.extract.link.LeadPicture;
import zhixun.ingest.extract.link.PageLinks;
import zhixun.ingest.extract.page.Page;
import zhixun.ingest.extract.time.PublishTimeFinder;
import zhixun.ingest.extract.title.Title;
import zhixun.ingest.extract.title.TitleFinder;

/**
 * Reads an article out of a page's raw bytes. Same bytes, same answer; whatever the bytes are, it
 * ends in an {@link Extraction}, in time linear in their number. Thread-safe.
 */
public final class ArticleExtractor {
  /** Pages over this are not read: no real article page is. */
  public static final int MAX_BYTES = 8 * 1024 * 1024;

  /**
   * Reads a page whose fetch time is unknown: times like 3小时前 are left out.
   *
   * @param httpCharset charset of the HTTP header, if any
   * @param address the page's own, after redirects; null leaves relative links out
   */
  public Extraction extract(byte[] page, @Nullable String httpCharset, @Nullable URI address) {
    return extract(page, httpCharset, address, null);
  }

  /**
   * As above.
   *
   * @param fetchedAt what times like 3小时前 are told from
   */
  public Extraction extract(
      byte[] bytes,
      @Nullable String httpCharset,
      @Nullable URI address,
      @Nullable Instant fetchedAt) {
    if (bytes.length > MAX_BYTES) {
      return none("UTF-8", Extraction.Reason.TOO_LARGE, bytes.length + " bytes");
    }
    if (FileKind.isBinary(bytes)) {
      return none("UTF-8", Extraction.Reason.NOT_A_PAGE, FileKind.name(bytes));
    }
    Charset charset = CharsetDetector.detect(bytes, httpCharset);
    String html = CharsetDetector.decode(bytes, charset);
    if (html.isBlank()) {
      return none(charset.name(), Extraction.Reason.EMPTY, bytes.length + " bytes");
    }
    return read(Page.parse(html, address), charset.name(), address, fetchedAt);
  }

  private static Extraction read(
      Page page, String charset, @Nullable URI address, @Nullable Instant fetchedAt) {
    Map<String, String> fields = PageFields.read(page.blocks());
    Title title = TitleFinder.find(page, fields.get("标题"));
    Body body = BodyFinder.find(page, title);
    Extraction.@Nullable NoArticle none = Verdict.noArticle(page, title, body, charset);
    if (none != null) {
      return none;
    }
    String text = body == null ? "" : BodyText.of(body.blocks());
    double garbled = GarbleScore.of(title.text() + text);
    if (garbled > GarbleScore.LIMIT) {
      return new Extraction.Garbled(charset, garbled, cut(title.text() + text, 80));
    }
    int end = page.blocks().size();
    int first = body == null ? end : body.first();
    int last = body == null ? end - 1 : body.last();
    Source source = SourceFinder.find(page, title.block(), first, last);
    Source named = source != null ? source : SourceFinder.site(page);
    Element container = body == null ? null : body.container();
    return new Extraction.Found(
        charset,
        title.text(),
        PublishTimeFinder.find(
            page, address, title.block(), first, last, fields.get("发布日期"), fetchedAt),
        named != null ? named.name() : null,
        AuthorFinder.author(page, source, title.block(), first, last),
        AuthorFinder.editor(page, title.block(), first, last),
        text,
        LeadPicture.of(page, container),
        PageLinks.canonical(page),
        PageLinks.nextPage(page),
        container == null ? List.of() : PageLinks.attachments(container),
        fields,
        garbled);
  }

  private static Extraction.NoArticle none(
      String charset, Extraction.Reason reason, String detail) {
    return new Extraction.NoArticle(charset, reason, detail);
  }

  private static String cut(String text, int most) {
    return text.length() <= most ? text : text.substring(0, most);
  }
}
