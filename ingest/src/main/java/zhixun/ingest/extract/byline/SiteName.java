package zhixun.ingest.extract.byline;

import org.jspecify.annotations.Nullable;
import zhixun.ingest.extract.page.Page;

/** The name that a page gives its own site, where nothing else names a source. */
final class SiteName {
  private static final String[] MEDIA = {
    "网", "报", "社", "新闻", "频道", "杂志", "周刊", "电视", "广播", "新浪", "搜狐", "腾讯", "网易", "凤凰", "财经", "科技",
    "娱乐", "体育", "在线", "客户端", "号", "中心", "委", "局", "部", "厅", "政府", "台", "通讯", "头条", "资讯", "观察",
    "日刊", "公司", "学会", "研究院", "办公室", "家", "媒", "com"
  };

  private SiteName() {}

  static @Nullable String of(Page page) {
    String stated = page.head().meta("og:site_name", "application-name");
    if (stated != null && stated.length() >= 2 && stated.length() <= 20) {
      return stated;
    }
    String title = withoutMaker(page.head().title());
    int at =
        Math.max(
            Math.max(title.lastIndexOf('_'), title.lastIndexOf('–')),
            Math.max(title.lastIndexOf('-'), title.lastIndexOf('|')));
    String last = at < 0 ? "" : title.substring(at + 1).strip();
    boolean apart = at > 8 && last.length() * 2 < at;
    boolean name = last.length() >= 2 && last.length() <= 12;
    return name && (apart || looksLikeMedia(last)) ? last : null;
  }

  private static String withoutMaker(String title) {
    int maker = title.indexOf("Powered by");
    return maker < 0 ? title : title.substring(0, maker).replaceFirst("[-_| ]+$", "");
  }

  static boolean looksLikeMedia(String name) {
    if (name.length() > 20) {
      return false;
    }
    for (String word : MEDIA) {
      if (name.contains(word)) {
        return true;
      }
    }
    return false;
  }
}
