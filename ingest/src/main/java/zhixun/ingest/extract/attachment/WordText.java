package zhixun.ingest.extract.attachment;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import org.apache.poi.EncryptedDocumentException;
import org.apache.poi.hwpf.HWPFDocument;
import org.apache.poi.hwpf.extractor.WordExtractor;
import org.apache.poi.xwpf.usermodel.IBodyElement;
import org.apache.poi.xwpf.usermodel.XWPFDocument;
import org.apache.poi.xwpf.usermodel.XWPFParagraph;
import org.apache.poi.xwpf.usermodel.XWPFTable;
import org.apache.poi.xwpf.usermodel.XWPFTableCell;
import org.apache.poi.xwpf.usermodel.XWPFTableRow;

/** Reads Word files, paragraphs and tables in their order. */
final class WordText {
  private WordText() {}

  static AttachmentText ofXml(byte[] file) throws IOException {
    try (var document = new XWPFDocument(new ByteArrayInputStream(file))) {
      var text = new StringBuilder();
      for (IBodyElement element : document.getBodyElements()) {
        if (element instanceof XWPFParagraph paragraph) {
          line(text, paragraph.getText());
        } else if (element instanceof XWPFTable table) {
          table(text, table);
        }
      }
      return AttachmentReader.text("docx", text.toString(), 0);
    }
  }

  private static void table(StringBuilder text, XWPFTable table) {
    for (XWPFTableRow row : table.getRows()) {
      var cells = new StringBuilder();
      for (XWPFTableCell cell : row.getTableCells()) {
        cells.append(cells.isEmpty() ? "" : "\t").append(cell.getText().strip().replace('\n', ' '));
      }
      line(text, cells.toString());
    }
  }

  static AttachmentText ofBinary(byte[] file) throws IOException {
    try (var document = new HWPFDocument(new ByteArrayInputStream(file));
        var extractor = new WordExtractor(document)) {
      var text = new StringBuilder();
      for (String paragraph : extractor.getParagraphText()) {
        line(text, clean(paragraph));
      }
      return AttachmentReader.text("doc", text.toString(), 0);
    } catch (EncryptedDocumentException e) {
      return new AttachmentText.Encrypted("doc");
    }
  }

  /** Cell marks become tabs; Word's other control characters go. */
  private static String clean(String paragraph) {
    var out = new StringBuilder(paragraph.length());
    for (int i = 0; i < paragraph.length(); i++) {
      char c = paragraph.charAt(i);
      if (c == 7) {
        out.append('\t');
      } else if (c >= ' ') {
        out.append(c);
      }
    }
    return out.toString();
  }

  private static void line(StringBuilder text, String line) {
    String bare = line.strip();
    if (!bare.isEmpty()) {
      text.append(bare).append('\n');
    }
  }
}
