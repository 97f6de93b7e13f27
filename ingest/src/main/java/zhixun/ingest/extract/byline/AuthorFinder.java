package zhixun.ingest.extract.byline;

import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import zhixun.ingest.extract.page.Block;
import zhixun.ingest.extract.page.Page;

/**
 * Finds who wrote and who edited: 作者, 文/, 记者 by the headline, in the first or last lines of the
 * text; then elements that call themselves an author; then the head. Thread-safe.
 */
public final class AuthorFinder {
  private static final List<String> AUTHOR =
      List.of("作者", "作 者", "撰文", "撰稿", "文字", "执笔", "原创作者", "供稿");

  private static final List<String> EDITOR =
      List.of("责任编辑", "责编", "本文编辑", "值班编辑", "编辑", "编 辑", "稿件编辑", "编审");

  private static final int LONGEST = 30;

  private AuthorFinder() {}

  /** The author, names parted by blanks, or null; indexes as for the publish time. */
  public static @Nullable String author(Page page, int title, int first, int last) {
    List<Block> blocks = page.blocks();
    int from = Math.max(0, title < 0 ? first - 15 : title - 10);
    int head = Math.min(blocks.size(), first + 4);
    int tail = Math.min(blocks.size(), last + 8);
    String found = labelled(blocks, from, head, AUTHOR);
    if (found == null) {
      found = named(blocks, from, Math.min(blocks.size(), first + 2));
    }
    if (found == null) {
      found = reporters(blocks, from, head);
    }
    if (found == null) {
      found = labelled(blocks, Math.max(first, last - 3), tail, AUTHOR);
    }
    if (found == null) {
      found = reporters(blocks, Math.max(first, last - 3), tail);
    }
    return found != null ? found : People.names(page.head().meta("author", "article:author"));
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
      Block block = blocks.get(i);
      String names = (block.box().className() + ' ' + block.box().id()).toLowerCase(Locale.ROOT);
      if (names.contains("author") && block.length() <= 20 && block.stops() == 0) {
        String name = clean(block.text());
        if (name != null) {
          return name;
        }
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
    return none ? null : name.replace("、", " ");
  }
}
