package zhixun.ingest.listing;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.IllegalCharsetNameException;
import java.nio.charset.StandardCharsets;
import java.nio.charset.UnsupportedCharsetException;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.parser.Parser;
import zhixun.ingest.fetch.Page;

/** The text of a fetched list: byte order mark, then valid UTF-8, then what is declared. */
final class PageText {
  private static final Pattern DECLARED =
      Pattern.compile(
          "(?:encoding|charset)\\s*=\\s*[\"']?\\s*([A-Za-z0-9_:.-]+)", Pattern.CASE_INSENSITIVE);

  private PageText() {}

  static String of(Page page) {
    byte[] body = page.body();
    if (startsWith(body, 0xEF, 0xBB, 0xBF)) {
      return new String(body, 3, body.length - 3, StandardCharsets.UTF_8);
    }
    if (startsWith(body, 0xFE, 0xFF) || startsWith(body, 0xFF, 0xFE)) {
      return new String(body, StandardCharsets.UTF_16);
    }
    return utf8(body).orElseGet(() -> new String(body, declared(page)));
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

  /** The text if the bytes are valid UTF-8; a cut last character is forgiven. */
  private static Optional<String> utf8(byte[] body) {
    try {
      return Optional.of(
          StandardCharsets.UTF_8
              .newDecoder()
              .onMalformedInput(CodingErrorAction.REPORT)
              .decode(ByteBuffer.wrap(body))
              .toString());
    } catch (CharacterCodingException e) {
      return Optional.empty();
    }
  }

  private static Charset declared(Page page) {
    Matcher inside = DECLARED.matcher(page.start(2048));
    return (inside.find() ? charset(inside.group(1)) : Optional.<Charset>empty())
        .or(() -> page.httpCharset().flatMap(PageText::charset))
        .orElseGet(() -> Charset.forName("GB18030"));
  }

  /** GB2312 and GBK are read as GB18030, which contains both. */
  private static Optional<Charset> charset(String name) {
    String lower = name.toLowerCase(Locale.ROOT);
    try {
      return Optional.of(
          lower.startsWith("gb") || lower.equals("x-gbk")
              ? Charset.forName("GB18030")
              : Charset.forName(name));
    } catch (IllegalCharsetNameException | UnsupportedCharsetException e) {
      return Optional.empty();
    }
  }

  private static boolean startsWith(byte[] body, int... start) {
    for (int i = 0; i < start.length; i++) {
      if (i >= body.length || (body[i] & 0xff) != start[i]) {
        return false;
      }
    }
    return true;
  }
}
