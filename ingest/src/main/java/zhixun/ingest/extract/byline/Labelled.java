package zhixun.ingest.extract.byline;

import java.util.List;
import org.jspecify.annotations.Nullable;
import zhixun.ingest.extract.page.Block;

/** Reads 来源：新华社 and the like: a label, a mark, and what follows up to the next label. */
final class Labelled {
  private static final String OPENING = "[【（(〔［「“\"《 ";
  private static final String OTHER = "图片据景频影资";
  private static final String CLOSING = "]】）)〕］」|｜丨\t；;，,。”（";

  private static final String[] NEXT = {
    "作者", "编辑", "责编", "责任编辑", "时间", "日期", "发布", "更新", "点击", "浏览", "阅读", "字号", "字体", "分享", "打印",
    "记者", "来源", "稿源", "评论", "摄影", "通讯员", "审核", "校对", "我要", "收藏", "访问", "关注", "纠错", "原标题", "人气",
    "标签", "关键", "责任", "编者", "原文", "扫", "订阅", "查看", "手机", "文章", "作 者", "编 辑", "【", "值班", "浏览量",
    "大 中 小", "举报", "选稿", "发布人", "我来", "参与", "跟贴", "进入", "推荐"
  };

  private Labelled() {}

  /** What follows the first of these labels in the text; null when none stands there. */
  static @Nullable String value(String text, List<String> labels) {
    for (String label : labels) {
      int at = text.indexOf(label);
      while (at >= 0) {
        if (at > 0 && OTHER.indexOf(text.charAt(at - 1)) >= 0) { // 图片来源, 数据来源, 题图来自
          at = text.indexOf(label, at + 1);
          continue;
        }
        int from = mark(text, at + label.length());
        if (from >= 0) {
          return upTo(text, from);
        }
        if (bare(text, at, at + label.length())) {
          return upTo(text, at + label.length());
        }
        at = text.indexOf(label, at + 1);
      }
    }
    return null;
  }

  /** The value after the label, or the next line where the label stands alone at a line's end. */
  static @Nullable String value(List<Block> blocks, int i, List<String> labels) {
    String value = value(blocks.get(i).text(), labels);
    if (value == null || !value.isEmpty()) {
      return value;
    }
    boolean last = blocks.get(i).text().length() < 20;
    String next = last && i + 1 < blocks.size() ? blocks.get(i + 1).text() : "";
    return next.length() <= 30 ? upTo(next, 0) : "";
  }

  /** Where the value begins, if a colon or the like follows the label; else -1. */
  private static int mark(String text, int at) {
    int i = at;
    while (i < text.length() && text.charAt(i) == ' ') {
      i++;
    }
    if (i < text.length() && "：:丨|｜/／】".indexOf(text.charAt(i)) >= 0) {
      return i + 1;
    }
    return -1;
  }

  /** A label without a colon, where bars or blanks part a short line: | 来源CSDN | 作者魏星. */
  private static boolean bare(String text, int at, int end) {
    boolean starts = at == 0 || " |｜丨·".indexOf(text.charAt(at - 1)) >= 0;
    if (starts && end + 1 < text.length() && text.charAt(end) == ' ' && text.length() <= 80) {
      return Character.isLetter(text.charAt(end + 1)) && !isNext(text, end + 1);
    }
    return starts
        && !text.startsWith("来自", at) // 来自北京 is a place
        && !text.startsWith("公众号", at)
        && text.length() <= 80
        && end < text.length()
        && Character.isLetter(text.charAt(end))
        && text.charAt(end) != '于'
        && text.charAt(end) != '网';
  }

  private static boolean isNext(String text, int at) {
    for (String label : NEXT) {
      if (text.startsWith(label, at)) {
        return true;
      }
    }
    return false;
  }

  private static String upTo(String text, int from) {
    int start = from;
    while (start < text.length()
        && (OPENING.indexOf(text.charAt(start)) >= 0 || text.charAt(start) == '：')) {
      start++;
    }
    int end = start;
    while (end < text.length()
        && CLOSING.indexOf(text.charAt(end)) < 0
        && !next(text, end, start)) {
      end++;
    }
    return text.substring(start, end).strip();
  }

  /** Whether another label or a time begins here. */
  private static boolean next(String text, int at, int start) {
    if (at == start) {
      return false;
    }
    char c = text.charAt(at);
    if (Character.isDigit(c) && text.charAt(at - 1) == ' ' && text.length() - at >= 4) {
      return true;
    }
    for (String label : NEXT) {
      if (c == label.charAt(0) && text.startsWith(label, at)) {
        int after = at + label.length();
        boolean spaced = text.charAt(at - 1) == ' ';
        return spaced || (after < text.length() && "：:【".indexOf(text.charAt(after)) >= 0);
      }
    }
    return false;
  }
}
