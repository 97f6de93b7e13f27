package zhixun.query.report;

import java.math.BigInteger;
import org.apache.poi.xwpf.usermodel.XWPFParagraph;
import org.apache.poi.xwpf.usermodel.XWPFRun;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.CTBookmark;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.CTMarkupRange;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.CTSimpleField;

/** Fields and bookmarks of one Word document. Not thread-safe. */
final class DocxFields {
  private int bookmarks;

  /** Word allows letters, digits and _ only, at most 40. */
  static String bookmark(String anchor) {
    String plain = "_" + anchor.replaceAll("[^A-Za-z0-9]", "_");
    return plain.length() <= 40 ? plain : plain.substring(0, 40);
  }

  /**
   * A field with the value that is shown until it is computed anew.
   *
   * @param cached may be empty
   */
  void simple(XWPFParagraph paragraph, String instruction, String cached) {
    CTSimpleField field = paragraph.getCTP().addNewFldSimple();
    field.setInstr(instruction);
    field.addNewR().addNewT().setStringValue(cached);
  }

  void bookmarked(XWPFParagraph paragraph, String anchor, String text) {
    BigInteger id = open(paragraph, anchor);
    XWPFRun run = paragraph.createRun();
    run.setText(text);
    close(paragraph, id);
  }

  /** «表6：…» with the number as a SEQ field. */
  void caption(XWPFParagraph paragraph, String anchor, String kind, int number, String title) {
    BigInteger id = open(paragraph, anchor);
    paragraph.createRun().setText(kind);
    simple(paragraph, "SEQ " + kind + " \\* ARABIC", String.valueOf(number));
    paragraph.createRun().setText("：" + title);
    close(paragraph, id);
  }

  private BigInteger open(XWPFParagraph paragraph, String anchor) {
    BigInteger id = BigInteger.valueOf(bookmarks++);
    CTBookmark start = paragraph.getCTP().addNewBookmarkStart();
    start.setName(bookmark(anchor));
    start.setId(id);
    return id;
  }

  private static void close(XWPFParagraph paragraph, BigInteger id) {
    CTMarkupRange end = paragraph.getCTP().addNewBookmarkEnd();
    end.setId(id);
  }
}
