package zhixun.ingest.extract.body;

import java.util.List;
import java.util.Objects;
import org.jsoup.nodes.Element;
import org.jspecify.annotations.Nullable;
import zhixun.ingest.extract.page.Block;

/** Writes blocks as plain text: a paragraph a line, a table's row a line with tabs. Thread-safe. */
public final class BodyText {
  private BodyText() {}

  public static String of(List<Block> blocks) {
    var out = new StringBuilder();
    Block previous = null;
    for (Block block : blocks) {
      if (previous != null) {
        out.append(sameRow(cell(previous.box()), cell(block.box())) ? '\t' : '\n');
      }
      out.append(block.text());
      previous = block;
    }
    return out.toString();
  }

  private static boolean sameRow(@Nullable Element before, @Nullable Element after) {
    return before != null
        && after != null
        && !before.equals(after)
        && Objects.equals(before.parent(), after.parent());
  }

  /** The table cell that this box is, or is a paragraph of. */
  private static @Nullable Element cell(Element box) {
    Element up = box;
    for (int i = 0; i < 3 && up != null; i++, up = up.parent()) {
      String name = up.normalName();
      if (name.equals("td") || name.equals("th")) {
        return up;
      }
    }
    return null;
  }
}
