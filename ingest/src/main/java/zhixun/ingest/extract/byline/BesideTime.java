package zhixun.ingest.extract.byline;

import java.util.List;
import org.jspecify.annotations.Nullable;
import zhixun.ingest.extract.page.Block;
import zhixun.ingest.extract.time.TimeMention;
import zhixun.ingest.extract.time.TimeScanner;

/** Reads names that stand unlabelled beside the time: 2009年11月08日12:49 搜狐娱乐 [ 黄宇 ]. */
final class BesideTime {
  private static final int LONGEST_LINE = 70;

  private static final String[] TOOLS = {
    "字号", "字体", "评论", "阅读", "浏览", "点击", "分享", "收藏", "发表", "打印", "发布", "时间", "星期", "更新", "编辑", "作者",
    "条", "首页", "来源", "举报", "次", "跟贴", "我来", "关注", "人参与", "订阅", "播报", "正文", "原创", "小时", "分钟", "北京时间",
    "日期", "文章", "责任", "下载", "手机", "客户端", "查看", "记者", "已", "审核", "校对"
  };

  private BesideTime() {}

  /** The name after the time or, failing that, before it. */
  static @Nullable Source source(List<Block> blocks, int from, int to) {
    for (int i = Math.max(0, from); i < to; i++) {
      Block block = blocks.get(i);
      TimeMention time = time(block);
      if (time == null) {
        continue;
      }
      String after = name(block.text().substring(time.end()));
      String name = after != null ? after : name(block.text().substring(0, time.start()));
      if (name != null) {
        return new Source(name, !SiteName.looksLikeMedia(name));
      }
    }
    return null;
  }

  /** The person in brackets beside the time. */
  static @Nullable String person(List<Block> blocks, int from, int to) {
    for (int i = Math.max(0, from); i < to; i++) {
      String text = blocks.get(i).text();
      int open = time(blocks.get(i)) == null ? -1 : text.indexOf('[');
      int close = text.indexOf(']', Math.max(0, open));
      if (open >= 0 && close > open && close - open < 30) {
        String inside = text.substring(open + 1, close).strip();
        String names = People.names(inside);
        if (names != null && names.replace(" ", "").length() == inside.replace(" ", "").length()) {
          return names;
        }
      }
    }
    return null;
  }

  /** The person beside the time and a medium's name. */
  static @Nullable String writer(List<Block> blocks, int from, int to) {
    for (int i = Math.max(0, from); i < to; i++) {
      TimeMention time = time(blocks.get(i));
      if (time != null) {
        String text = blocks.get(i).text();
        String name =
            besideMedium(text.substring(0, time.start()) + " " + text.substring(time.end()));
        if (name != null) {
          return name;
        }
      }
    }
    return null;
  }

  private static @Nullable TimeMention time(Block block) {
    boolean sentence = block.text().endsWith("。");
    TimeMention time =
        sentence || block.length() > LONGEST_LINE ? null : TimeScanner.first(block.text());
    return time == null || time.year() == null || time.day() == null ? null : time;
  }

  private static boolean hasHan(String text) {
    return text.codePoints().anyMatch(Character::isIdeographic);
  }

  /** The first word that can be a name: Han or Latin, no tool of the page. */
  private static @Nullable String name(String text) {
    boolean writer = false;
    String person = null;
    for (String word : text.split("[ |｜·\\[【(（]")) {
      String bare = SourceFinder.clean(word);
      if (word.equals("由") || word.equalsIgnoreCase("by") || writer) {
        writer = !writer; // 由 张三: who wrote it, not where
        continue;
      }
      if (bare == null || bare.length() > 20 || !hasHan(bare) || beforeName(bare)) {
        continue;
      }
      if (People.isOne(bare)) {
        person = person == null ? bare : person;
        continue;
      }
      boolean tool = false;
      for (String name : TOOLS) {
        tool |= bare.contains(name);
      }
      boolean odd = bare.charAt(0) < 0x80 && !SiteName.looksLikeMedia(bare);
      return tool || odd ? person : bare;
    }
    return person;
  }

  /** What stands before a name without being one: 原创, 发布于某市. */
  private static boolean beforeName(String word) {
    return word.equals("原创") || word.startsWith("发布于") || word.startsWith("来自");
  }

  /** A person's name that stands beside a medium's: 某某网 张三. */
  private static @Nullable String besideMedium(String text) {
    String person = null;
    boolean medium = false;
    for (String word : text.split("[ |｜·]")) {
      if (People.isOne(word)) {
        person = person == null ? word : person;
      } else {
        medium |= word.length() > 1 && word.length() <= 12 && SiteName.looksLikeMedia(word);
      }
    }
    return medium ? person : null;
  }
}
