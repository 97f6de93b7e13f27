package zhixun.ingest.extract.attachment;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Random;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.PDPageContentStream;
import org.apache.pdfbox.pdmodel.encryption.AccessPermission;
import org.apache.pdfbox.pdmodel.encryption.StandardProtectionPolicy;
import org.apache.pdfbox.pdmodel.font.PDType1Font;
import org.apache.pdfbox.pdmodel.font.Standard14Fonts.FontName;
import org.apache.poi.hssf.usermodel.HSSFWorkbook;
import org.apache.poi.ss.usermodel.Workbook;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.apache.poi.xwpf.usermodel.XWPFDocument;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class AttachmentReaderTest {
  private final AttachmentReader reader = new AttachmentReader();

  @Test
  void readsPdfWithoutItsPageNumbers() throws IOException {
    var text =
        (AttachmentText.Read) reader.read(pdf(null, "Notice on computing vouchers", "- 3 -"));

    assertThat(text.text()).isEqualTo("Notice on computing vouchers");
    assertThat(text.pages()).isEqualTo(1);
  }

  @Test
  void saysThatAPdfIsLocked() throws IOException {
    assertThat(reader.read(pdf("secret", "Notice"))).isEqualTo(new AttachmentText.Encrypted("pdf"));
  }

  @Test
  void saysThatAPdfIsAScan() throws IOException {
    assertThat(reader.read(pdf(null))).isEqualTo(new AttachmentText.Scanned("pdf", 1));
  }

  @Test
  void readsWordParagraphsAndTables() throws IOException {
    try (var document = new XWPFDocument()) {
      document.createParagraph().createRun().setText("关于算力券的通知");
      var table = document.createTable(1, 2);
      table.getRow(0).getCell(0).setText("算力券");
      table.getRow(0).getCell(1).setText("200万元");
      var out = new ByteArrayOutputStream();
      document.write(out);

      assertThat(reader.read(out.toByteArray()))
          .isEqualTo(new AttachmentText.Read("docx", "关于算力券的通知\n算力券\t200万元", 0, false));
    }
  }

  @Test
  void readsBothFormatsOfExcel() throws IOException {
    assertThat(reader.read(sheet(new XSSFWorkbook())))
        .isEqualTo(new AttachmentText.Read("xlsx", "名单\n企业\t金额\n星河智能\t200", 1, false));
    assertThat(reader.read(sheet(new HSSFWorkbook())))
        .isEqualTo(new AttachmentText.Read("xls", "名单\n企业\t金额\n星河智能\t200", 1, false));
  }

  @Test
  void readsOfdPagesInTheirOrder() throws IOException {
    byte[] file = ofd(content("关于支持人工智能", 20, "产业发展的通知", 28), content("各区人民政府：", 20, "- 2 -", 280));

    assertThat(reader.read(file))
        .isInstanceOfSatisfying(
            AttachmentText.Read.class,
            read -> {
              assertThat(read.kind()).isEqualTo("ofd");
              assertThat(read.text()).containsSubsequence("关于支持人工智能", "产业发展的通知", "各区人民政府：");
              assertThat(read.text()).doesNotContain("- 2 -");
              assertThat(read.pages()).isEqualTo(2);
            });
  }

  @Test
  void saysThatAnOfdIsAScan() throws IOException {
    assertThat(reader.read(ofd("<ofd:Page xmlns:ofd='http://www.ofdspec.org/2016'/>")))
        .isEqualTo(new AttachmentText.Scanned("ofd", 1));
  }

  @Test
  void readsNoEntitiesOutOfOfd() throws IOException {
    String trap = "<!DOCTYPE x [<!ENTITY e SYSTEM 'file:///etc/hostname'>]>";

    assertThat(reader.read(ofd(trap + content("&e;", 20, "text", 30))))
        .isInstanceOf(AttachmentText.Unreadable.class);
  }

  @Test
  void namesWhatItCannotRead() {
    assertThat(reader.read("plain".getBytes(StandardCharsets.UTF_8)))
        .isEqualTo(new AttachmentText.Unsupported("other"));
  }

  @Test
  void answersBrokenFilesWithAnOutcome() throws IOException {
    byte[][] files = {
      pdf(null, "Notice"),
      sheet(new XSSFWorkbook()),
      sheet(new HSSFWorkbook()),
      ofd(content("甲", 1, "乙", 9))
    };
    var random = new Random(7);
    for (int i = 0; i < 200; i++) {
      byte[] file = files[i % files.length].clone();
      for (int k = 0; k < 10; k++) {
        file[random.nextInt(file.length)] = (byte) random.nextInt(256);
      }
      int length = i % 3 == 0 ? random.nextInt(file.length) : file.length;
      assertThat(reader.read(Arrays.copyOf(file, length))).as("file %d", i).isNotNull();
    }
  }

  private static byte[] pdf(@Nullable String password, String... lines) throws IOException {
    try (var document = new PDDocument()) {
      var page = new PDPage();
      document.addPage(page);
      try (var content = new PDPageContentStream(document, page)) {
        for (int i = 0; i < lines.length; i++) {
          content.beginText();
          content.setFont(new PDType1Font(FontName.HELVETICA), 12);
          content.newLineAtOffset(72, 700 - 40f * i);
          content.showText(lines[i]);
          content.endText();
        }
      }
      if (password != null) {
        document.protect(new StandardProtectionPolicy(password, password, new AccessPermission()));
      }
      var out = new ByteArrayOutputStream();
      document.save(out);
      return out.toByteArray();
    }
  }

  private static byte[] sheet(Workbook workbook) throws IOException {
    try (workbook) {
      var sheet = workbook.createSheet("名单");
      sheet.createRow(0).createCell(0).setCellValue("企业");
      sheet.getRow(0).createCell(1).setCellValue("金额");
      sheet.createRow(1).createCell(0).setCellValue("星河智能");
      sheet.getRow(1).createCell(1).setCellValue(200);
      var out = new ByteArrayOutputStream();
      workbook.write(out);
      return out.toByteArray();
    }
  }

  private static String content(String first, int top, String second, int below) {
    return "<ofd:Page xmlns:ofd='http://www.ofdspec.org/2016'><ofd:Content><ofd:Layer>"
        + "<ofd:TextObject Boundary='20 "
        + top
        + " 100 8'><ofd:TextCode X='0' Y='6'>"
        + first
        + "</ofd:TextCode></ofd:TextObject>"
        + "<ofd:TextObject Boundary='20 "
        + below
        + " 100 8'><ofd:TextCode X='0' Y='6'>"
        + second
        + "</ofd:TextCode></ofd:TextObject></ofd:Layer></ofd:Content></ofd:Page>";
  }

  private static byte[] ofd(String... pages) throws IOException {
    var out = new ByteArrayOutputStream();
    try (var zip = new ZipOutputStream(out)) {
      put(zip, "OFD.xml", "<OFD><DocBody><DocRoot>Doc_0/Document.xml</DocRoot></DocBody></OFD>");
      var list = new StringBuilder("<Document><Pages>");
      for (int i = 0; i < pages.length; i++) {
        list.append("<Page ID='" + i + "' BaseLoc='Pages/Page_" + i + "/Content.xml'/>");
      }
      put(zip, "Doc_0/Document.xml", list + "</Pages></Document>");
      for (int i = pages.length - 1; i >= 0; i--) {
        put(zip, "Doc_0/Pages/Page_" + i + "/Content.xml", pages[i]);
      }
    }
    return out.toByteArray();
  }

  private static void put(ZipOutputStream zip, String name, String xml) throws IOException {
    zip.putNextEntry(new ZipEntry(name));
    zip.write(xml.getBytes(StandardCharsets.UTF_8));
    zip.closeEntry();
  }
}
