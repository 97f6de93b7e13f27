package zhixun.ingest.extract.attachment;

/** What one attached file came to; {@code kind} is pdf, doc, docx, xls, xlsx or ofd. */
public sealed interface AttachmentText {
  String kind();

  /**
   * A file with text.
   *
   * @param text paragraphs parted by {@code \n}, cells of a row by tabs, page numbers left out
   * @param pages pages or sheets; 0 where the format does not say
   * @param cut whether the text went on beyond {@link AttachmentReader#MAX_TEXT}
   */
  record Read(String kind, String text, int pages, boolean cut) implements AttachmentText {}

  /** Needs a password. */
  record Encrypted(String kind) implements AttachmentText {}

  /** Pictures of pages, without text. */
  record Scanned(String kind, int pages) implements AttachmentText {}

  /** Broken, or without any text. */
  record Unreadable(String kind, String cause) implements AttachmentText {}

  /** A format that is not read; {@code kind} names it where it is known. */
  record Unsupported(String kind) implements AttachmentText {}

  /** Over the limit of size. */
  record TooLarge(String kind, long bytes) implements AttachmentText {}
}
