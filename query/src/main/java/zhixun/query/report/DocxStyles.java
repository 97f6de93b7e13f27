package zhixun.query.report;

import java.math.BigInteger;
import org.apache.poi.xwpf.usermodel.XWPFDocument;
import org.apache.poi.xwpf.usermodel.XWPFStyle;
import org.apache.poi.xwpf.usermodel.XWPFStyles;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.CTFonts;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.CTPPrGeneral;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.CTRPr;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.CTStyle;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.STStyleType;

/** The named styles of the Word form: 标题1–3, 表题, 图题, 资料来源 and the body's. */
final class DocxStyles {
  static final String TITLE = "ReportTitle";
  static final String TABLE_CAPTION = "TableCaption";
  static final String FIGURE_CAPTION = "FigureCaption";
  static final String SOURCES = "Sources";
  static final String CONTENTS = "ContentsRow";

  private static final String BODY_FONT = "宋体";
  private static final String HEAD_FONT = "微软雅黑";

  private DocxStyles() {}

  static String heading(int level) {
    return "Heading" + level;
  }

  static void addTo(XWPFDocument document) {
    XWPFStyles styles = document.createStyles();
    defaults(styles);
    add(styles, new Look("Normal", "正文", 21, false, BODY_FONT, -1, 60));
    add(styles, new Look(TITLE, "报告标题", 44, true, HEAD_FONT, -1, 120));
    add(styles, new Look(heading(1), "heading 1", 32, true, HEAD_FONT, 0, 200));
    add(styles, new Look(heading(2), "heading 2", 28, true, HEAD_FONT, 1, 160));
    add(styles, new Look(heading(3), "heading 3", 24, true, HEAD_FONT, 2, 120));
    add(styles, new Look(TABLE_CAPTION, "表题", 21, true, HEAD_FONT, -1, 60));
    add(styles, new Look(FIGURE_CAPTION, "图题", 21, true, HEAD_FONT, -1, 60));
    add(styles, new Look(SOURCES, "资料来源", 18, false, BODY_FONT, -1, 60));
    add(styles, new Look(CONTENTS, "目录行", 21, false, BODY_FONT, -1, 20));
  }

  /**
   * A style.
   *
   * @param size in half points
   * @param outline level of a heading from 0; -1 for none
   * @param after space behind, in twentieths of a point
   */
  private record Look(
      String id, String name, int size, boolean bold, String font, int outline, int after) {}

  private static void defaults(XWPFStyles styles) {
    var language = styles.getDefaultRunStyle();
    if (language == null) {
      styles.setEastAsia("zh-CN");
      styles.setSpellingLanguage("en-US");
    }
  }

  private static void add(XWPFStyles styles, Look look) {
    CTStyle style = CTStyle.Factory.newInstance();
    style.setStyleId(look.id());
    style.addNewName().setVal(look.name());
    style.setType(STStyleType.PARAGRAPH);
    style.addNewQFormat();
    if (look.id().equals("Normal")) {
      style.setDefault(true);
    } else {
      style.addNewBasedOn().setVal("Normal");
    }
    CTPPrGeneral paragraph = style.addNewPPr();
    paragraph.addNewSpacing().setAfter(BigInteger.valueOf(look.after()));
    if (look.outline() >= 0) {
      paragraph.addNewKeepNext();
      paragraph.addNewOutlineLvl().setVal(BigInteger.valueOf(look.outline()));
    }
    CTRPr run = style.addNewRPr();
    CTFonts fonts = run.addNewRFonts();
    fonts.setEastAsia(look.font());
    fonts.setAscii(look.font().equals(BODY_FONT) ? "Times New Roman" : "Arial");
    fonts.setHAnsi(look.font().equals(BODY_FONT) ? "Times New Roman" : "Arial");
    if (look.bold()) {
      run.addNewB();
    }
    run.addNewSz().setVal(BigInteger.valueOf(look.size()));
    run.addNewLang().setEastAsia("zh-CN");
    styles.addStyle(new XWPFStyle(style, styles));
  }
}
