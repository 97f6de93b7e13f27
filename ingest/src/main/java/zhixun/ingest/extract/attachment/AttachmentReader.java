package zhixun.ingest.extract.attachment;

import java.io.IOException;

/**
 * Reads the text of an attached file, whose format is told by its bytes, not by its name.
 * Thread-safe.
 */
public final class AttachmentReader {
  /** Characters of text kept: what fits into one event. */
  public static final int MAX_TEXT = 260_000;

  /** Files over this are not opened. */
  public static final int MAX_BYTES = 64 * 1024 * 1024;

  /** The text of the file, or why there is none. */
  public AttachmentText read(byte[] file) {
    AttachmentKind kind = AttachmentKind.of(file);
    if (file.length > MAX_BYTES) {
      return new AttachmentText.TooLarge(kind.label(), file.length);
    }
    try {
      return switch (kind) {
        case PDF -> PdfText.read(file);
        case DOC -> WordText.ofBinary(file);
        case DOCX -> WordText.ofXml(file);
        case XLS, XLSX -> SheetText.read(file, kind.label());
        case OFD -> OfdText.read(file);
        case LOCKED_OFFICE -> new AttachmentText.Encrypted("office");
        case OTHER -> new AttachmentText.Unsupported(kind.label());
      };
    } catch (IOException e) {
      return new AttachmentText.Unreadable(kind.label(), cause(e));
    } catch (RuntimeException e) { // POI and PDFBox answer a broken file with whatever breaks first
      return new AttachmentText.Unreadable(kind.label(), cause(e));
    }
  }

  private static String cause(Exception e) {
    String message = e.getMessage();
    return e.getClass().getSimpleName() + (message == null ? "" : ": " + message);
  }

  /** A read text, cut to the limit; unreadable when there is nothing in it. */
  static AttachmentText text(String kind, String text, int pages) {
    String clean = text.strip();
    if (clean.isEmpty()) {
      return new AttachmentText.Unreadable(kind, "no text");
    }
    boolean cut = clean.length() > MAX_TEXT;
    int end =
        cut && Character.isHighSurrogate(clean.charAt(MAX_TEXT - 1)) ? MAX_TEXT - 1 : MAX_TEXT;
    return new AttachmentText.Read(kind, cut ? clean.substring(0, end) : clean, pages, cut);
  }
}
