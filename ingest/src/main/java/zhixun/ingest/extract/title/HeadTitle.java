package zhixun.ingest.extract.title;

import java.util.List;
import zhixun.contract.text.Folding;

/** Takes the names of site and column off a title element: 标题_新闻频道_某网. */
final class HeadTitle {
  private static final List<String> SEPARATORS =
      List.of("_", " - ", "--", "-", "|", "｜", "—", "–", "·", "<", ">", "«", "»", "::", ",");

  private static final List<String> SITE_WORDS =
      List.of(
          "网", "频道", "新闻", "门户", "公众号", "日报", "晚报", "时报", "资讯", "新浪", "搜狐", "腾讯", "凤凰", "网易", "中心",
          "com", "政府", "中国", "财经", "首页", "头条", "官网", "APP", "在线", "委员会", "平台", "博客", "社区", "杂志",
          "客户端", "科技", "娱乐", "体育");

  private HeadTitle() {}

  /** The title without trailing names of sites; what is left is never shorter than it must be. */
  static String strip(String title) {
    String rest = title.strip();
    for (int round = 0; round < 4; round++) {
      String shorter = withoutLast(rest);
      if (shorter.equals(rest)) {
        return rest;
      }
      rest = shorter;
    }
    return rest;
  }

  private static String withoutLast(String title) {
    int at = -1;
    int width = 0;
    for (String separator : SEPARATORS) {
      int found = title.lastIndexOf(separator);
      if (found > at) {
        at = found;
        width = separator.length();
      }
    }
    if (at <= 0) {
      return title;
    }
    String left = title.substring(0, at).strip();
    String right = title.substring(at + width).strip();
    char separator = title.charAt(at);
    boolean strong = separator == '_' || separator == '|' || width > 1;
    int leftLength = Folding.key(left).length();
    int rightLength = Folding.key(right).length();
    if (leftLength < 4 || (rightLength > leftLength && rightLength > 8)) {
      return title;
    }
    return namesSite(right, strong) ? trimMarks(left) : title;
  }

  private static boolean namesSite(String right, boolean strong) {
    int length = Folding.key(right).length();
    if (length == 0 || (strong && length <= 8)) {
      return true;
    }
    return length <= 16 && SITE_WORDS.stream().anyMatch(right::contains);
  }

  private static String trimMarks(String text) {
    int end = text.length();
    while (end > 0 && "_-|｜—– ".indexOf(text.charAt(end - 1)) >= 0) {
      end--;
    }
    return text.substring(0, end);
  }
}
