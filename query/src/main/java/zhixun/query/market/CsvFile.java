package zhixun.query.market;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/**
 * A comma- or tab-separated file with a head row, UTF-8 (with or without mark) or GBK, quotes as in
 * RFC 4180.
 *
 * @param name file name, for messages
 * @param head column names, stripped
 * @param rows values of each row, as many as the head has, stripped; empty lines left out
 */
record CsvFile(String name, List<String> head, List<Row> rows) {
  /**
   * One row.
   *
   * @param line line in the file, from 1
   */
  record Row(int line, List<String> values) {}

  static CsvFile read(Path file) throws MarketException {
    String name = String.valueOf(file.getFileName());
    try {
      return parse(name, decode(Files.readAllBytes(file)));
    } catch (IOException e) {
      throw new MarketException("行情文件读不到：" + name, e);
    }
  }

  static CsvFile parse(String name, String text) throws MarketException {
    List<Row> rows = split(text);
    if (rows.isEmpty()) {
      throw new MarketException("行情文件是空的：" + name);
    }
    List<String> head = rows.getFirst().values();
    for (Row row : rows) {
      if (row.values().size() != head.size()) {
        throw new MarketException(
            name
                + " 第 "
                + row.line()
                + " 行有 "
                + row.values().size()
                + " 列，表头有 "
                + head.size()
                + " 列");
      }
    }
    return new CsvFile(name, head, List.copyOf(rows.subList(1, rows.size())));
  }

  /** UTF-8 where it is valid; else GBK, which the usual terminals export. */
  private static String decode(byte[] bytes) {
    try {
      String text =
          StandardCharsets.UTF_8
              .newDecoder()
              .onMalformedInput(CodingErrorAction.REPORT)
              .onUnmappableCharacter(CodingErrorAction.REPORT)
              .decode(ByteBuffer.wrap(bytes))
              .toString();
      return text.startsWith("\uFEFF") ? text.substring(1) : text;
    } catch (CharacterCodingException e) {
      return new String(bytes, Charset.forName("GB18030"));
    }
  }

  private static List<Row> split(String text) {
    char separator = text.lines().findFirst().orElse("").contains("\t") ? '\t' : ',';
    var out = new ArrayList<Row>();
    int line = 0;
    for (String raw : text.split("\r\n|\r|\n")) {
      line++;
      if (!raw.isBlank()) {
        out.add(new Row(line, cells(raw, separator)));
      }
    }
    return out;
  }

  private static List<String> cells(String line, char separator) {
    var out = new ArrayList<String>();
    var cell = new StringBuilder();
    boolean quoted = false;
    for (int i = 0; i < line.length(); i++) {
      char c = line.charAt(i);
      if (c == '"' && quoted && i + 1 < line.length() && line.charAt(i + 1) == '"') {
        cell.append('"');
        i++;
      } else if (c == '"') {
        quoted = !quoted;
      } else if (c == separator && !quoted) {
        out.add(cell.toString().strip());
        cell.setLength(0);
      } else {
        cell.append(c);
      }
    }
    out.add(cell.toString().strip());
    return out;
  }
}
