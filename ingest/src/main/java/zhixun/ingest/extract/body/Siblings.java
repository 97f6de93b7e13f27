package zhixun.ingest.extract.body;

import org.jsoup.nodes.Element;
import org.jspecify.annotations.Nullable;
import zhixun.ingest.extract.page.Block;
import zhixun.ingest.extract.page.Page;

/** Widens a container that is only one of several like parts of the article. */
final class Siblings {
  /** Prose that like siblings must add, as a share of the container's own. */
  private static final double GAIN = 0.1;

  private static final int LEVELS = 4;

  private Siblings() {}

  static Element join(Element best, Page page) {
    Element container = best;
    for (int level = 0; level < LEVELS; level++) {
      Element parent = container.parent();
      if (Containers.strong(container) || parent == null || parent.normalName().equals("body")) {
        return container;
      }
      if (likeProse(container, parent, page) < GAIN * prose(container, page)) {
        return container;
      }
      container = parent;
    }
    return container;
  }

  /** Prose of the siblings that are built as the container is. */
  private static double likeProse(Element container, Element parent, Page page) {
    double sum = 0;
    for (Block block : page.blocks()) {
      Element child = childOf(parent, block.box());
      if (!block.noise() && child != null && !child.equals(container) && alike(child, container)) {
        sum += block.prose();
      }
    }
    return sum;
  }

  private static double prose(Element container, Page page) {
    double sum = 0;
    for (Block block : page.blocks()) {
      if (!block.noise() && Containers.within(block.box(), container)) {
        sum += block.prose();
      }
    }
    return sum;
  }

  private static boolean alike(Element a, Element b) {
    String tag = a.normalName();
    if (!tag.equals(b.normalName())) {
      return tag.equals("p") && b.normalName().equals("div");
    }
    return tag.equals("section") || (!tag.equals("td") && a.className().equals(b.className()));
  }

  private static @Nullable Element childOf(Element parent, Element inner) {
    for (Element up = inner; up != null; up = up.parent()) {
      if (parent.equals(up.parent())) {
        return up;
      }
    }
    return null;
  }
}
