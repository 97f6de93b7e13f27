package zhixun.ingest.extract;

import java.net.URI;
import java.nio.charset.Charset;
import java.time.Instant;
import org.jspecify.annotations.Nullable;
import zhixun.ingest.extract.charset.CharsetDetector;
import zhixun.ingest.extract.page.Page;

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
    return PageReading.of(Page.parse(html, address), charset.name(), address, fetchedAt)
        .extraction();
  }

  private static Extraction.NoArticle none(
      String charset, Extraction.Reason reason, String detail) {
    return new Extraction.NoArticle(charset, reason, detail);
  }
}
