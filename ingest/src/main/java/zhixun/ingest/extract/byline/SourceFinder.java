package zhixun.ingest.extract.byline;

import java.util.List;
import java.util.Locale;
import org.jsoup.nodes.Element;
import org.jspecify.annotations.Nullable;
import zhixun.ingest.extract.page.Block;
import zhixun.ingest.extract.page.Page;
import zhixun.ingest.extract.time.TimeMention;
import zhixun.ingest.extract.time.TimeScanner;

/**
 * Finds who printed the article first: a 来源 line by the headline, below the text, or anywhere; an
 * element that calls itself a source; what stands beside the time; the head. Thread-safe.
 */
public final class SourceFinder {
  private static final List<String> LABELS =
      List.of("来源", "来 源", "来  源", "稿源", "信息来源", "文章来源", "稿件来源", "出处", "转自", "來源");

  private static final String[] NAMES = {
    "source", "media", "laiyuan", "origin", "publisher", "nickname"
  };

  private static final int LONGEST = 40;

  private SourceFinder() {}

  /** The source, or null when the page names none; indexes as for the publish time. */
  public static @Nullable String find(Page page, int title, int first, int last) {
    List<Block> blocks = page.blocks();
    int from = Math.max(0, title < 0 ? first - 15 : title - 10);
    String found = labelled(blocks, from, Math.min(blocks.size(), first + 3), 200);
    if (found == null) {
      found = named(blocks, from, Math.min(blocks.size(), first + 1));
    }
    if (found == null) {
      found = labelled(blocks, Math.max(first, last - 2), Math.min(blocks.size(), last + 12), 120);
    }
    if (found == null) {
      found = besideTime(blocks, Math.max(0, title), Math.min(blocks.size(), first));
    }
    if (found == null) {
      found =
          clean(
              page.head()
                  .meta(
                      "mediaid", "contentsource", "source", "article:source", "og:article:source"));
    }
    if (found == null) {
      found = labelled(blocks, 0, blocks.size(), 80);
    }
    return found != null ? found : SiteName.of(page);
  }

  private static @Nullable String labelled(List<Block> blocks, int from, int to, int longest) {
    for (int i = from; i < to; i++) {
      Block block = blocks.get(i);
      String value = block.length() > longest ? null : Labelled.value(blocks, i, LABELS);
      String source = clean(value);
      if (source != null) {
        return source;
      }
    }
    return null;
  }

  private static @Nullable String named(List<Block> blocks, int from, int to) {
    for (int i = from; i < to; i++) {
      Block block = blocks.get(i);
      if (block.length() <= 20 && block.stops() == 0 && namesSource(block.box())) {
        String source = clean(block.text());
        if (source != null && TimeScanner.first(source) == null) {
          return source;
        }
      }
    }
    return null;
  }

  private static boolean namesSource(Element box) {
    String names = (box.className() + ' ' + box.id()).toLowerCase(Locale.ROOT);
    for (String name : NAMES) {
      if (names.contains(name)) {
        return true;
      }
    }
    return false;
  }

  /** 2009年11月08日12:49 搜狐娱乐: what is left of a short line that holds the time. */
  private static @Nullable String besideTime(List<Block> blocks, int from, int to) {
    for (int i = from; i < to; i++) {
      Block block = blocks.get(i);
      TimeMention time = block.length() > 70 ? null : TimeScanner.first(block.text());
      if (time == null || time.year() == null) {
        continue;
      }
      String text = block.text();
      String after = firstWord(text.substring(time.end()));
      String before = firstWord(text.substring(0, time.start()));
      String source = clean(after.isEmpty() ? before : after);
      if (source != null && SiteName.looksLikeMedia(source)) {
        return source;
      }
    }
    return null;
  }

  private static String firstWord(String text) {
    for (String word : text.strip().split(" ")) {
      String bare = word.strip();
      if (bare.length() >= 2) {
        return bare;
      }
    }
    return "";
  }

  /** The name without marks around it; null when it is none. */
  private static @Nullable String clean(@Nullable String value) {
    if (value == null) {
      return null;
    }
    int start = 0;
    int end = value.length();
    while (start < end && "：:[【（(〔［ 　|-—·".indexOf(value.charAt(start)) >= 0) {
      start++;
    }
    while (end > start && "：:]】）)〕］ 　|-—·".indexOf(value.charAt(end - 1)) >= 0) {
      end--;
    }
    String name = value.substring(start, end);
    boolean none =
        name.length() < 2
            || name.length() > LONGEST
            || name.equals("未知")
            || name.startsWith("http");
    return none ? null : name;
  }
}
