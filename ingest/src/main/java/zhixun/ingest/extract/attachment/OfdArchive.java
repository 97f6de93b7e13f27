package zhixun.ingest.extract.attachment;

import java.io.IOException;
import java.io.InputStream;
import java.util.HashMap;
import java.util.Map;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;

/** Unzips the XML parts of an OFD file, within limits that stop archive bombs. */
final class OfdArchive {
  private static final int MOST_ENTRIES = 20_000;
  private static final int MOST_BYTES = 128 * 1024 * 1024;

  private OfdArchive() {}

  /**
   * The XML parts by path.
   *
   * @throws IOException on a broken archive, or one that unzips to more than the limit
   */
  static Map<String, byte[]> unzip(InputStream file) throws IOException {
    Map<String, byte[]> parts = new HashMap<>();
    int left = MOST_BYTES;
    try (var zip = new ZipInputStream(file)) {
      ZipEntry entry = zip.getNextEntry();
      for (int i = 0; entry != null && i < MOST_ENTRIES; i++, entry = zip.getNextEntry()) {
        if (entry.getName().endsWith(".xml")) {
          byte[] part = zip.readNBytes(left + 1);
          left -= part.length;
          if (left < 0) {
            throw new IOException("unzips to more than " + MOST_BYTES + " bytes");
          }
          parts.put(entry.getName(), part);
        }
      }
    }
    return parts;
  }
}
