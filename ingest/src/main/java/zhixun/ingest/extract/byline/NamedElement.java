package zhixun.ingest.extract.byline;

import java.util.Locale;
import java.util.Set;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.NodeIterator;
import org.jspecify.annotations.Nullable;
import zhixun.ingest.extract.page.Block;

/** Finds an element around or inside a line whose class or id calls it a source or an author. */
final class NamedElement {
  private static final int LONGEST = 20;
  private static final int MOST_INSIDE = 12;

  private NamedElement() {}

  /** The text of the named element, at most twenty characters; null when the line has none. */
  static @Nullable String text(Block block, Set<String> names) {
    Element box = block.box();
    Element parent = box.parent();
    boolean around = matches(box, names) || (parent != null && matches(parent, names));
    if (around && block.length() <= LONGEST && block.stops() == 0) {
      return block.text();
    }
    return block.length() > 100 ? null : inside(box, names);
  }

  private static @Nullable String inside(Element box, Set<String> names) {
    var elements = new NodeIterator<>(box, Element.class);
    elements.next(); // the box itself
    for (int seen = 0; elements.hasNext() && seen < MOST_INSIDE; seen++) {
      Element element = elements.next();
      if (matches(element, names)) {
        String text = element.text().strip();
        if (!text.isEmpty() && text.length() <= LONGEST) {
          return text;
        }
      }
    }
    return null;
  }

  private static boolean matches(Element element, Set<String> names) {
    if (element.attributesSize() == 0) {
      return false;
    }
    String all = (element.className() + ' ' + element.id()).toLowerCase(Locale.ROOT);
    for (String name : names) {
      if (all.contains(name)) {
        return true;
      }
    }
    return false;
  }
}
