package zhixun.ingest.extract;

import java.nio.charset.StandardCharsets;

/** Tells files that are no pages by their first bytes. */
final class FileKind {
  private static final String[][] MAGIC = {
    {"%PDF", "PDF"},
    {"PK\u0003\u0004", "ZIP"},
    {"\u00D0\u00CF\u0011\u00E0", "OLE"},
    {"\u0089PNG", "PNG"},
    {"\u00FF\u00D8\u00FF", "JPEG"},
    {"GIF8", "GIF"},
    {"RIFF", "RIFF"},
    {"\u001F\u008B", "gzip"},
    {"Rar!", "RAR"},
    {"7z\u00BC\u00AF", "7z"}
  };

  private FileKind() {}

  static boolean isBinary(byte[] bytes) {
    return !name(bytes).isEmpty();
  }

  /** The kind's name, or empty for what may be a page. */
  static String name(byte[] bytes) {
    String head = new String(bytes, 0, Math.min(4, bytes.length), StandardCharsets.ISO_8859_1);
    for (String[] magic : MAGIC) {
      if (head.startsWith(magic[0])) {
        return magic[1];
      }
    }
    return "";
  }
}
