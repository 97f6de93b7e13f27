package zhixun.query.report;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/** The forms in which a digest leaves the house. */
public enum ReportFormat {
  JSON,
  HTML,
  DOCX,
  XLSX;

  public String code() {
    return name().toLowerCase(Locale.ROOT);
  }

  public static Optional<ReportFormat> ofCode(String code) {
    return Arrays.stream(values()).filter(f -> f.code().equals(code)).findFirst();
  }
}
