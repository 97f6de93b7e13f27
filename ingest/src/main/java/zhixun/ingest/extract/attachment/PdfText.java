package zhixun.ingest.extract.attachment;

import java.io.IOException;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.encryption.InvalidPasswordException;
import org.apache.pdfbox.text.PDFTextStripper;

/** Reads PDF page by page, until there is enough. */
final class PdfText {
  private static final int MOST_PAGES = 1000;

  /** Fewer characters a page than this is a scan with a stamp of text. */
  private static final int SCAN = 15;

  private PdfText() {}

  static AttachmentText read(byte[] file) throws IOException {
    try (PDDocument document = Loader.loadPDF(file)) {
      int pages = document.getNumberOfPages();
      var text = new StringBuilder();
      var stripper = new PDFTextStripper();
      stripper.setSortByPosition(true);
      for (int page = 1; page <= Math.min(pages, MOST_PAGES); page++) {
        stripper.setStartPage(page);
        stripper.setEndPage(page);
        text.append(stripper.getText(document)).append('\n');
        if (text.length() > AttachmentReader.MAX_TEXT * 2) {
          break;
        }
      }
      String joined = Lines.join(text.toString());
      return pages > 0 && joined.length() < SCAN * pages
          ? new AttachmentText.Scanned("pdf", pages)
          : AttachmentReader.text("pdf", joined, pages);
    } catch (InvalidPasswordException e) {
      return new AttachmentText.Encrypted("pdf");
    }
  }
}
