package zhixun.app.demo;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static java.nio.charset.StandardCharsets.US_ASCII;
import static java.nio.charset.StandardCharsets.UTF_16BE;
import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;

/** Writes the smallest honest docx and PDF of a few Chinese lines; same lines, same bytes. */
final class Attachments {
  private static final LocalDateTime ZIP_TIME = LocalDateTime.of(2024, 5, 1, 0, 0);

  /** Characters that fit a line of the PDF at 12 points. */
  private static final int PDF_LINE = 36;

  private Attachments() {}

  static byte[] docx(List<String> lines) {
    var body = new StringBuilder();
    for (String line : lines) {
      body.append("<w:p><w:r><w:t>").append(line).append("</w:t></w:r></w:p>");
    }
    var bytes = new ByteArrayOutputStream();
    try (var zip = new ZipOutputStream(bytes)) {
      part(zip, "[Content_Types].xml", DemoSites.resource("docx/types.xml"));
      part(zip, "_rels/.rels", DemoSites.resource("docx/rels.xml"));
      String text = DemoSites.resource("docx/document.xml").replace("{{body}}", body);
      part(zip, "word/document.xml", text);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return bytes.toByteArray();
  }

  private static void part(ZipOutputStream zip, String name, String xml) throws IOException {
    var entry = new ZipEntry(name);
    entry.setTimeLocal(ZIP_TIME);
    zip.putNextEntry(entry);
    zip.write(xml.getBytes(UTF_8));
    zip.closeEntry();
  }

  /** One page in a font of every PDF reader for Chinese, so that none has to be embedded. */
  static byte[] pdf(List<String> lines) {
    byte[] content = pdfContent(lines).getBytes(US_ASCII);
    List<String> objects =
        List.of(
            "<< /Type /Catalog /Pages 2 0 R >>",
            "<< /Type /Pages /Kids [3 0 R] /Count 1 >>",
            "<< /Type /Page /Parent 2 0 R /MediaBox [0 0 595 842]"
                + " /Resources << /Font << /F1 4 0 R >> >> /Contents 7 0 R >>",
            "<< /Type /Font /Subtype /Type0 /BaseFont /STSong-Light-UniGB-UCS2-H"
                + " /Encoding /UniGB-UCS2-H /DescendantFonts [5 0 R] >>",
            "<< /Type /Font /Subtype /CIDFontType0 /BaseFont /STSong-Light /CIDSystemInfo"
                + " << /Registry (Adobe) /Ordering (GB1) /Supplement 4 >>"
                + " /DW 1000 /FontDescriptor 6 0 R >>",
            "<< /Type /FontDescriptor /FontName /STSong-Light /Flags 6 /FontBBox [-25 -254 1000 880]"
                + " /ItalicAngle 0 /Ascent 880 /Descent -120 /CapHeight 880 /StemV 93 >>",
            "<< /Length "
                + content.length
                + " >>\nstream\n"
                + new String(content, US_ASCII)
                + "\nendstream");
    return pdfFile(objects).getBytes(ISO_8859_1);
  }

  private static String pdfContent(List<String> lines) {
    var content = new StringBuilder("BT /F1 12 Tf 20 TL 70 770 Td\n");
    for (String line : lines) {
      for (int at = 0; at < line.length(); at += PDF_LINE) {
        String part = line.substring(at, Math.min(line.length(), at + PDF_LINE));
        String hex = HexFormat.of().withUpperCase().formatHex(part.getBytes(UTF_16BE));
        content.append('<').append(hex).append("> Tj T*\n");
      }
    }
    return content.append("ET").toString();
  }

  private static String pdfFile(List<String> objects) {
    var file = new StringBuilder("%PDF-1.4\n");
    var offsets = new ArrayList<Integer>();
    for (int i = 0; i < objects.size(); i++) {
      offsets.add(file.length());
      file.append(i + 1).append(" 0 obj\n").append(objects.get(i)).append("\nendobj\n");
    }
    int xref = file.length();
    file.append("xref\n0 ").append(objects.size() + 1).append("\n0000000000 65535 f \n");
    for (int offset : offsets) {
      String digits = "0000000000" + offset;
      file.append(digits.substring(digits.length() - 10)).append(" 00000 n \n");
    }
    return file.append("trailer\n<< /Size ")
        .append(objects.size() + 1)
        .append(" /Root 1 0 R >>\nstartxref\n")
        .append(xref)
        .append("\n%%EOF\n")
        .toString();
  }
}
