package zhixun.ingest.extract.attachment;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import org.apache.poi.EncryptedDocumentException;
import org.apache.poi.ss.usermodel.Cell;
import org.apache.poi.ss.usermodel.DataFormatter;
import org.apache.poi.ss.usermodel.Row;
import org.apache.poi.ss.usermodel.Sheet;
import org.apache.poi.ss.usermodel.Workbook;
import org.apache.poi.ss.usermodel.WorkbookFactory;

/** Reads Excel files: a sheet's name, then a row a line. */
final class SheetText {
  private SheetText() {}

  static AttachmentText read(byte[] file, String kind) throws IOException {
    try (Workbook workbook = WorkbookFactory.create(new ByteArrayInputStream(file))) {
      var text = new StringBuilder();
      var format = new DataFormatter(java.util.Locale.ROOT);
      for (Sheet sheet : workbook) {
        text.append(sheet.getSheetName()).append('\n');
        for (Row row : sheet) {
          row(text, row, format);
          if (text.length() > AttachmentReader.MAX_TEXT) {
            return AttachmentReader.text(kind, text.toString(), workbook.getNumberOfSheets());
          }
        }
      }
      return AttachmentReader.text(kind, text.toString(), workbook.getNumberOfSheets());
    } catch (EncryptedDocumentException e) {
      return new AttachmentText.Encrypted(kind);
    }
  }

  private static void row(StringBuilder text, Row row, DataFormatter format) {
    var cells = new StringBuilder();
    for (Cell cell : row) {
      String value = format.formatCellValue(cell).strip().replace('\n', ' ');
      if (!value.isEmpty()) {
        cells.append(cells.isEmpty() ? "" : "\t").append(value);
      }
    }
    if (!cells.isEmpty()) {
      text.append(cells).append('\n');
    }
  }
}
