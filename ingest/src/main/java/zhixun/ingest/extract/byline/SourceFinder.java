package zhixun.ingest.extract.byline;

import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import zhixun.ingest.extract.page.Block;
import zhixun.ingest.extract.page.Page;
import zhixun.ingest.extract.time.TimeScanner;

/**
 * Finds who printed the article first: a 来源 line by the headline; an element there that calls
 * itself a source; what stands beside the time; a 来源 line below the text; the head; a 来源 line
 * anywhere; the site's own name. Thread-safe.
 */
public final class SourceFinder {
  private static final List<String> LABELS =
      List.of("信息来源", "文章来源", "稿件来源", "来源于", "来源", "来 源", "来  源", "稿源", "出处", "转自", "來源", "来自");

  /** Who first printed what others print again, where no line says 来源. */
  private static final List<String> ACCOUNT_LABELS = List.of("微信公众号", "公众号");

  private static final Set<String> NAMES =
      Set.of("source", "laiyuan", "publisher", "medianame", "media-name", "media_name");

  private static final Set<String> ACCOUNTS = Set.of("nickname", "js_name", "account-name");
  private static final Set<String> AUTHORS = Set.of("author");

  private static final int LONGEST = 40;

  private SourceFinder() {}

  /** The source, or null when the page names none; indexes as for the publish time. */
  public static @Nullable Source find(Page page, int title, int first, int last) {
    List<Block> blocks = page.blocks();
    int end = blocks.size();
    int from = Math.max(0, title < 0 ? first - 15 : title - 10);
    int below = Math.max(0, title + 1);
    Source found = labelled(blocks, from, Math.min(end, first + 3), 200);
    found = found != null ? found : named(blocks, below, Math.min(end, first + 1), NAMES, false);
    found = found != null ? found : named(blocks, below, Math.min(end, first), ACCOUNTS, true);
    found = found != null ? found : BesideTime.source(blocks, below - 1, Math.min(end, first));
    found =
        found != null
            ? found
            : labelled(blocks, Math.max(first, last - 2), Math.min(end, last + 12), 120);
    found = found != null ? found : reprinted(blocks, first, last);
    found =
        found != null ? found : unless(named(blocks, below, Math.min(end, first), AUTHORS, false));
    found = found != null ? found : stated(page);
    return found != null ? found : labelled(blocks, 0, end, 80);
  }

  /** An author's box that names a person names no source. */
  private static @Nullable Source unless(@Nullable Source source) {
    return source == null || People.isOne(source.name()) ? null : source;
  }

  /** 本文来自微信公众号：…（ID：…） in the first or last lines. */
  private static @Nullable Source reprinted(List<Block> blocks, int first, int last) {
    Source found = null;
    for (int i = first; i <= last && i < blocks.size() && found == null; i++) {
      boolean edge = i - first < 3 || last - i < 3;
      Block block = blocks.get(i);
      String name =
          edge && block.length() <= 120 && block.text().contains("来自")
              ? clean(Labelled.value(blocks, i, ACCOUNT_LABELS))
              : null;
      found = name == null ? null : new Source(name, false);
    }
    return found;
  }

  private static @Nullable Source stated(Page page) {
    String name =
        clean(
            page.head()
                .meta("mediaid", "contentsource", "source", "article:source", "og:article:source"));
    String stated = name != null ? name : clean(page.head().linked().publisher());
    return stated == null ? null : new Source(stated, false);
  }

  /** The name that the page gives its own site; the last resort. */
  public static @Nullable Source site(Page page) {
    String name = SiteName.of(page);
    return name == null ? null : new Source(name, false);
  }

  private static @Nullable Source labelled(List<Block> blocks, int from, int to, int longest) {
    for (int i = from; i < to; i++) {
      Block block = blocks.get(i);
      String name = block.length() > longest ? null : clean(Labelled.value(blocks, i, LABELS));
      if (name != null) {
        return new Source(name, false);
      }
    }
    return null;
  }

  private static @Nullable Source named(
      List<Block> blocks, int from, int to, Set<String> names, boolean account) {
    for (int i = from; i < to; i++) {
      String name = clean(NamedElement.text(blocks.get(i), names));
      if (name != null && names(name)) {
        return new Source(name, account);
      }
    }
    return null;
  }

  private static boolean names(String text) {
    return TimeScanner.first(text) == null
        && !text.contains("作者")
        && !text.startsWith("发表")
        && !text.startsWith("发布")
        && !text.endsWith("前");
  }

  /** The name without marks around it; null when it is none. */
  static @Nullable String clean(@Nullable String value) {
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
            || name.startsWith("http")
            || name.startsWith("于网");
    return none ? null : name;
  }
}
