package zhixun.ingest.extract.attachment;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/** Makes paragraphs of the lines that a page was set in, and leaves page numbers out. */
final class Lines {
  private static final String ENDS = "。！？；：”.!?;:）)》】";

  /** A line at least this share of the usual full line goes on in the next one. */
  private static final double FULL = 0.85;

  private static final int FRAME_LINES = 14;
  private static final int ENOUGH_LABELS = 4;
  private static final List<String> LABELS =
      List.of("索引号：", "主题分类：", "发文机关：", "成文日期：", "标题：", "发文字号：", "发布日期：", "主题词：");
  private static final List<String> IMPRINT = List.of("主办单位：", "版权所有：", "网站标识码");

  private Lines() {}

  static String join(String text) {
    List<String> lines = new ArrayList<>();
    for (String line : text.split("\n")) {
      String bare = line.strip();
      if (!bare.isEmpty() && !pageNumber(bare)) {
        lines.add(bare);
      }
    }
    lines = withoutPrintedFrame(lines);
    int full = usualLength(lines);
    var out = new StringBuilder();
    String previous = "";
    for (String line : lines) {
      if (!out.isEmpty()) {
        boolean on = previous.length() >= full * FULL && ENDS.indexOf(last(previous)) < 0;
        out.append(on ? gap(previous, line) : "\n");
      }
      out.append(line);
      previous = line;
    }
    return out.toString();
  }

  /** A web page that was printed ends in its head table and its site's imprint. */
  private static List<String> withoutPrintedFrame(List<String> lines) {
    int from = Math.max(lines.size() / 2, lines.size() - FRAME_LINES);
    long labels = lines.stream().skip(from).mapToLong(Lines::labels).sum();
    List<String> out = new ArrayList<>(lines.subList(0, from));
    for (String line : lines.subList(from, lines.size())) {
      boolean imprint = IMPRINT.stream().anyMatch(line::startsWith);
      if (!imprint && !(labels >= ENOUGH_LABELS && labels(line) > 0)) {
        out.add(line);
      }
    }
    return out;
  }

  private static long labels(String line) {
    String bare = line.replaceAll("[ 　]", "");
    return LABELS.stream().filter(bare::contains).count();
  }

  /** - 15 -, — 3 —, 第 3 页, or the number alone. */
  static boolean pageNumber(String line) {
    if (line.length() > 14) {
      return false;
    }
    int digits = 0;
    for (int i = 0; i < line.length(); i++) {
      char c = line.charAt(i);
      if (c >= '0' && c <= '9') {
        digits++;
      } else if ("-—–－·/第页共 ".indexOf(c) < 0) {
        return false;
      }
    }
    return digits > 0 && digits <= 8;
  }

  /** Nine in ten lines are no longer than this. */
  private static int usualLength(List<String> lines) {
    int[] lengths = lines.stream().mapToInt(String::length).sorted().toArray();
    return lengths.length == 0
        ? 0
        : Arrays.stream(lengths).skip(lengths.length * 9L / 10).min().orElse(0);
  }

  private static char last(String line) {
    return line.charAt(line.length() - 1);
  }

  /** Latin words that a line break parted keep a blank between them. */
  private static String gap(String before, String after) {
    return last(before) < 0x80 && after.charAt(0) < 0x80 ? " " : "";
  }
}
