package zhixun.query.report;

import zhixun.query.digest.Digest;

/** Writes a digest in any format. Stateless and thread-safe. */
public final class ReportWriter {
  private final ReportLayout layout;

  /**
   * @param house the publishing house's name
   */
  public ReportWriter(String house) {
    this.layout = new ReportLayout(house);
  }

  /** The whole file, ready to be written. */
  public byte[] write(Digest digest, ReportFormat format) {
    return switch (format) {
      case JSON -> JsonReport.write(digest);
      case HTML -> HtmlReport.write(layout.layOut(digest));
      case DOCX -> DocxReport.write(layout.layOut(digest));
      case XLSX -> XlsxReport.write(layout.layOut(digest), digest);
    };
  }
}
