package zhixun.ingest.extract.attachment;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import org.apache.poi.poifs.filesystem.DirectoryNode;
import org.apache.poi.poifs.filesystem.POIFSFileSystem;

/** The format of a file, told by its bytes. */
enum AttachmentKind {
  PDF,
  DOC,
  DOCX,
  XLS,
  XLSX,
  OFD,
  /** An office file whose content is locked by a password. */
  LOCKED_OFFICE,
  OTHER;

  private static final int MOST_ENTRIES = 2000;

  String label() {
    return this == LOCKED_OFFICE ? "office" : name().toLowerCase(Locale.ROOT);
  }

  static AttachmentKind of(byte[] file) {
    String head = new String(file, 0, Math.min(1024, file.length), StandardCharsets.ISO_8859_1);
    if (head.contains("%PDF-")) {
      return PDF;
    }
    if (head.startsWith("PK\u0003\u0004")) {
      return zipped(file);
    }
    return head.startsWith("\u00D0\u00CF\u0011\u00E0") ? ole(file) : OTHER;
  }

  private static AttachmentKind zipped(byte[] file) {
    try (var zip = new ZipInputStream(new ByteArrayInputStream(file))) {
      ZipEntry entry = zip.getNextEntry();
      for (int i = 0; entry != null && i < MOST_ENTRIES; i++, entry = zip.getNextEntry()) {
        String name = entry.getName();
        if (name.equals("OFD.xml")) {
          return OFD;
        }
        if (name.startsWith("word/")) {
          return DOCX;
        }
        if (name.startsWith("xl/")) {
          return XLSX;
        }
      }
      return OTHER;
    } catch (IOException | IllegalArgumentException e) { // a broken archive, or names in no charset
      return OTHER;
    }
  }

  private static AttachmentKind ole(byte[] file) {
    try (var files = new POIFSFileSystem(new ByteArrayInputStream(file))) {
      DirectoryNode root = files.getRoot();
      if (root.hasEntryCaseInsensitive("EncryptedPackage")) {
        return LOCKED_OFFICE;
      }
      if (root.hasEntryCaseInsensitive("WordDocument")) {
        return DOC;
      }
      return root.hasEntryCaseInsensitive("Workbook") || root.hasEntryCaseInsensitive("Book")
          ? XLS
          : OTHER;
    } catch (IOException | RuntimeException e) { // POI answers a broken file with whatever breaks
      return OTHER;
    }
  }
}
