package zhixun.ingest.listing;

import java.util.regex.Pattern;
import org.jsoup.parser.Parser;

/** Mends the usual faults of feeds: bare ampersands, HTML entities, control characters. */
final class XmlMender {
  private static final Pattern AMPERSAND =
      Pattern.compile("&(?!#\\d{1,7};|#x[0-9a-fA-F]{1,6};|[A-Za-z][A-Za-z0-9]{1,31};)");
  private static final Pattern ENTITY = Pattern.compile("&([A-Za-z][A-Za-z0-9]{1,31});");
  private static final Pattern XML_ENTITY = Pattern.compile("amp|lt|gt|quot|apos");

  private XmlMender() {}

  static String mend(String text) {
    int start = text.indexOf('<');
    String whole = withoutControls(start > 0 ? text.substring(start) : text);
    String escaped = AMPERSAND.matcher(whole).replaceAll("&amp;");
    return ENTITY
        .matcher(escaped)
        .replaceAll(
            m -> {
              boolean known = XML_ENTITY.matcher(m.group(1)).matches();
              String plain = known ? m.group() : Parser.unescapeEntities(m.group(), false);
              boolean unknown = !known && plain.equals(m.group());
              return java.util.regex.Matcher.quoteReplacement(
                  unknown ? "&amp;" + m.group(1) + ";" : plain);
            });
  }

  /** Leaves only what XML 1.0 allows. */
  private static String withoutControls(String text) {
    var out = new StringBuilder(text.length());
    text.codePoints()
        .filter(
            c ->
                c == 9
                    || c == 10
                    || c == 13
                    || (c >= 32 && c <= 0xD7FF)
                    || (c >= 0xE000 && c <= 0xFFFD)
                    || c >= 0x10000)
        .forEach(out::appendCodePoint);
    return out.toString();
  }
}
