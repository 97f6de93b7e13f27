package zhixun.ingest.listing;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.parser.Parser;
import zhixun.ingest.extract.charset.CharsetDetector;
import zhixun.ingest.fetch.Page;

/** The text of a fetched list; its charset is told as that of any page. */
final class PageText {
  private PageText() {}

  static String of(Page page) {
    byte[] body = page.body();
    Charset charset = CharsetDetector.detect(body, page.httpCharset().orElse(null));
    return CharsetDetector.decode(body, charset);
  }

  static Document html(Page page) {
    return Jsoup.parse(of(page), page.address().toString());
  }

  /** For XML that a strict parser refuses. */
  static Document looseXml(Page page) {
    try (var in = new ByteArrayInputStream(of(page).getBytes(StandardCharsets.UTF_8))) {
      return Jsoup.parse(in, "UTF-8", page.address().toString(), Parser.xmlParser());
    } catch (IOException e) {
      throw new UncheckedIOException("reading from memory", e);
    }
  }
}
