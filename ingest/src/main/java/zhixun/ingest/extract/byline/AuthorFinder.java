package zhixun.ingest.extract.byline;

import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import zhixun.ingest.extract.page.Block;
import zhixun.ingest.extract.page.Page;
import zhixun.ingest.extract.time.TimeScanner;

/**
 * Finds who wrote and who edited: 作者, 文/, 记者 by the headline, in the first or last lines of the
 * text; then elements that call themselves an author; then the head. Thread-safe.
 */
public final class AuthorFinder {
  private static final List<String> AUTHOR =
      List.of("作者", "作 者", "撰文", "撰稿", "文字", "执笔", "原创作者", "执笔人");

  private static final List<String> EDITOR =
      List.of("责任编辑", "责编", "本文编辑", "值班编辑", "编辑", "编 辑", "稿件编辑", "编审");

  private static final Set<String> NAMES = Set.of("author", "writer", "zuozhe");

  private static final int LONGEST = 30;

  private AuthorFinder() {}

  /** The author as printed, or null; indexes as for the publish time. */
  public static @Nullable String author(
      Page page, @Nullable Source source, int title, int first, int last) {
    List<Block> blocks = page.blocks();
    int from = Math.max(0, title < 0 ? first - 15 : title - 10);
    int head = Math.min(blocks.size(), first + 4);
    int tail = Math.min(blocks.size(), last + 8);
    int close = Math.max(first, last - 3);
    String found = labelled(blocks, from, head, AUTHOR);
    found = found != null ? found : reporters(blocks, from, head);
    found = found != null ? found : agency(blocks, first, head);
    found = found != null ? found : sender(blocks, from, head);
    found = found != null ? found : signed(blocks, first, Math.min(last, first + 15));
    found = found != null ? found : labelled(blocks, close, tail, AUTHOR);
    found = found != null ? found : reporters(blocks, close, tail);
    found = found != null ? found : signature(blocks, close, Math.min(blocks.size(), last + 2));
    found = found != null ? found : named(blocks, Math.max(from, title), Math.min(head, first + 2));
    found = found != null ? found : BesideTime.person(blocks, title, Math.min(head, first));
    found = found != null ? found : BesideTime.writer(blocks, title, Math.min(head, first));
    return found != null ? found : stated(page, source);
  }

  /** A source that is a person or a writer's account, else the head's author. */
  private static @Nullable String stated(Page page, @Nullable Source source) {
    String meta = page.head().meta("author", "article:author", "og:article:author");
    String names = People.inHead(meta);
    names = names != null ? names : People.inHead(page.head().linked().author());
    if (names != null || source == null) {
      return names;
    }
    return source.account() || People.isOne(source.name()) ? source.name() : null;
  }

  /** The editor, or null. */
  public static @Nullable String editor(Page page, int title, int first, int last) {
    List<Block> blocks = page.blocks();
    int from = Math.max(0, title < 0 ? first - 15 : title);
    String found =
        labelled(blocks, Math.max(first, last - 3), Math.min(blocks.size(), last + 15), EDITOR);
    return found != null
        ? found
        : labelled(blocks, from, Math.min(blocks.size(), first + 2), EDITOR);
  }

  private static @Nullable String labelled(
      List<Block> blocks, int from, int to, List<String> labels) {
    for (int i = from; i < to; i++) {
      Block block = blocks.get(i);
      if (block.length() > 160) {
        continue;
      }
      String value = Labelled.value(blocks, i, labels);
      String name = value == null ? null : clean(value);
      if (name != null) {
        return name;
      }
    }
    return null;
  }

  private static @Nullable String named(List<Block> blocks, int from, int to) {
    for (int i = from; i < to; i++) {
      String text = NamedElement.text(blocks.get(i), NAMES);
      String name = text == null ? null : clean(text);
      if (name != null && !SiteName.looksLikeMedia(name) && TimeScanner.first(name) == null) {
        return name;
      }
    }
    return null;
  }

  /** 新华社北京5月19日电（刘艺、杨吉） in the first lines of the text. */
  private static @Nullable String agency(List<Block> blocks, int from, int to) {
    for (int i = from; i < to; i++) {
      String name = People.afterAgency(blocks.get(i).text());
      if (name != null) {
        return name;
      }
    }
    return null;
  }

  /** 某某 发自 某地, as some outlets sign. */
  private static @Nullable String sender(List<Block> blocks, int from, int to) {
    for (int i = from; i < to; i++) {
      String name = blocks.get(i).length() > 30 ? null : People.beforeSender(blocks.get(i).text());
      if (name != null) {
        return name;
      }
    }
    return null;
  }

  /** Names in brackets at the very end of the text, the last line first. */
  private static @Nullable String signature(List<Block> blocks, int from, int to) {
    for (int i = to - 1; i >= from; i--) {
      String name = People.inClosingBrackets(blocks.get(i).text());
      if (name != null) {
        return name;
      }
    }
    return null;
  }

  /** A line of its own that names the writer: 《棱镜》作者 周纯. */
  private static @Nullable String signed(List<Block> blocks, int from, int to) {
    for (int i = from; i < to; i++) {
      Block block = blocks.get(i);
      String name = block.length() > 25 ? null : People.reporters(block.text());
      if (name != null) {
        return name;
      }
    }
    return null;
  }

  private static @Nullable String reporters(List<Block> blocks, int from, int to) {
    for (int i = from; i < to; i++) {
      String name = People.reporters(blocks.get(i).text());
      if (name != null) {
        return name;
      }
    }
    return null;
  }

  private static @Nullable String clean(String value) {
    String name = value;
    for (String word : new String[] {"本报记者", "记者", "特约", "通讯员", "作者"}) {
      if (name.startsWith(word)) {
        name = name.substring(word.length()).strip();
      }
    }
    boolean none =
        name.length() < 2 || name.length() > LONGEST || name.equals("未知") || name.equals("佚名");
    return none ? null : name;
  }
}
