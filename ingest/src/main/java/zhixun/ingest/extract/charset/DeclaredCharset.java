package zhixun.ingest.extract.charset;

import java.nio.charset.StandardCharsets;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** Finds {@code charset=} of a meta element or {@code encoding=} of an XML head in raw bytes. */
final class DeclaredCharset {
  private static final int HEAD = 4096;

  private DeclaredCharset() {}

  static @Nullable String in(byte[] bytes) {
    String head =
        new String(bytes, 0, Math.min(bytes.length, HEAD), StandardCharsets.ISO_8859_1)
            .toLowerCase(Locale.ROOT);
    String label = after(head, "charset=");
    return label != null ? label : after(head, "encoding=");
  }

  private static @Nullable String after(String head, String mark) {
    int at = head.indexOf(mark);
    if (at < 0) {
      return null;
    }
    int start = at + mark.length();
    while (start < head.length() && " \"'".indexOf(head.charAt(start)) >= 0) {
      start++;
    }
    int end = start;
    while (end < head.length() && isName(head.charAt(end))) {
      end++;
    }
    return end > start ? head.substring(start, end) : null;
  }

  private static boolean isName(char c) {
    return (c >= 'a' && c <= 'z') || (c >= '0' && c <= '9') || c == '-' || c == '_' || c == ':';
  }
}
