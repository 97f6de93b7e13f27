package zhixun.query.report;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Date;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import org.apache.poi.xssf.usermodel.XSSFRow;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import zhixun.contract.event.Article;
import zhixun.query.search.SearchAnswer;

/** A hit list as a file that a spreadsheet opens, each title beside its source and date. */
public final class HitSheet {
  private static final List<String> HEAD =
      List.of("序号", "日期", "来源", "类别", "标题", "摘录", "链接", "同事件报道", "事件");
  private static final int[] WIDTHS = {6, 18, 16, 18, 60, 80, 40, 10, 34};
  private static final int UNIT = 256;

  /** A spreadsheet would take a text that begins so for a formula. */
  private static final String FORMULA_SIGNS = "=+-@\t\r";

  private HitSheet() {}

  /** UTF-8 with a byte order mark, lines ended by CRLF, for that is what Excel takes. */
  public static byte[] csv(SearchAnswer answer) {
    String lines =
        rows(answer).stream()
            .map(r -> r.stream().map(HitSheet::quoted).collect(Collectors.joining(",")))
            .collect(Collectors.joining("\r\n", "\ufeff", "\r\n"));
    return lines.getBytes(StandardCharsets.UTF_8);
  }

  private static String quoted(String text) {
    String safe = !text.isEmpty() && FORMULA_SIGNS.indexOf(text.charAt(0)) >= 0 ? "'" + text : text;
    return '"' + safe.replace("\"", "\"\"") + '"';
  }

  /** Equal hits give equal bytes. */
  public static byte[] xlsx(SearchAnswer answer) {
    try (var book = new XSSFWorkbook();
        var out = new ByteArrayOutputStream()) {
      var core = book.getProperties().getCoreProperties();
      core.setCreated(Optional.of(Date.from(Instant.EPOCH)));
      core.setModified(Optional.of(Date.from(Instant.EPOCH)));
      var sheet = book.createSheet("检索结果");
      sheet.createFreezePane(0, 1);
      for (int i = 0; i < WIDTHS.length; i++) {
        sheet.setColumnWidth(i, WIDTHS[i] * UNIT);
      }
      List<List<String>> rows = rows(answer);
      for (int r = 0; r < rows.size(); r++) {
        XSSFRow row = sheet.createRow(r);
        for (int c = 0; c < rows.get(r).size(); c++) {
          row.createCell(c).setCellValue(rows.get(r).get(c));
        }
      }
      book.write(out);
      return FixedZip.repack(out.toByteArray());
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static List<List<String>> rows(SearchAnswer answer) {
    var rows = new ArrayList<List<String>>();
    rows.add(HEAD);
    for (SearchAnswer.Result result : answer.results()) {
      Article article = result.assignment().article();
      rows.add(
          List.of(
              String.valueOf(rows.size()),
              article.effectiveTime().text(),
              article.source(),
              result.assignment().classified().labels().primary().label(),
              article.title(),
              result.passages().isEmpty()
                  ? ""
                  : result.passages().getFirst().text().replace('\n', ' '),
              article.url() == null ? "" : article.url().link(),
              String.valueOf(
                  result.story().map(s -> s.members().size()).orElse(1 + result.others())),
              result.assignment().story().value()));
    }
    return rows;
  }
}
