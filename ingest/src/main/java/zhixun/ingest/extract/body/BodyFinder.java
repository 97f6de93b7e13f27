package zhixun.ingest.extract.body;

import java.util.ArrayList;
import java.util.List;
import org.jsoup.nodes.Element;
import org.jspecify.annotations.Nullable;
import zhixun.ingest.extract.page.Block;
import zhixun.ingest.extract.page.Page;
import zhixun.ingest.extract.title.Title;

/**
 * Picks the part of the page that is the article and trims both ends.
 *
 * <p>Every line of prose votes for the elements around it, the nearer the more; names, closeness
 * below the headline and few links raise a candidate. Then its like siblings join it. Thread-safe.
 */
public final class BodyFinder {
  private BodyFinder() {}

  /** The article's text, or null when the page holds none. */
  public static @Nullable Body find(Page page, Title title) {
    Element best = Containers.best(page, title);
    if (best == null) {
      return null;
    }
    Element container = Siblings.join(best, page);
    var inside = new ArrayList<Block>();
    for (Block block : page.blocks()) {
      if (!block.noise() && Containers.within(block.box(), container)) {
        inside.add(block);
      }
    }
    List<Block> trimmed = Trim.both(inside, title);
    return trimmed.isEmpty() ? null : new Body(container, trimmed);
  }
}
