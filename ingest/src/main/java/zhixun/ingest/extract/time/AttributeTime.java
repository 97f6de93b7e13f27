package zhixun.ingest.extract.time;

import org.jsoup.nodes.Element;
import org.jsoup.nodes.Node;
import org.jsoup.nodes.NodeIterator;
import org.jspecify.annotations.Nullable;
import zhixun.contract.event.Dated;
import zhixun.ingest.extract.page.Block;

/**
 * Times that a line shows roughly and its elements state in full: {@code <time datetime="…">5月28日},
 * {@code <span title="2024-5-28 10:12">3 天前}.
 */
final class AttributeTime {
  private static final String[] ATTRIBUTES = {"datetime", "title", "data-time", "data-date"};
  private static final int LONGEST_LINE = 120;
  private static final int LONGEST_VALUE = 40;
  private static final int MOST_NODES = 40;

  private AttributeTime() {}

  /** The first time of day stated inside the line's box; null when there is none. */
  static @Nullable PublishTime in(Block block) {
    if (block.length() > LONGEST_LINE) {
      return null;
    }
    var nodes = new NodeIterator<>(block.box(), Node.class);
    for (int i = 0; nodes.hasNext() && i < MOST_NODES; i++) {
      PublishTime time = nodes.next() instanceof Element element ? stated(element) : null;
      if (time != null) {
        return time;
      }
    }
    return null;
  }

  private static @Nullable PublishTime stated(Element element) {
    if (element.attributesSize() == 0) {
      return null;
    }
    for (String attribute : ATTRIBUTES) {
      String value = element.attr(attribute).strip();
      boolean like = !value.isEmpty() && value.length() <= LONGEST_VALUE && value.startsWith("20");
      PublishTime time = like ? MetaTime.read(value, PublishTime.Origin.VISIBLE) : null;
      if (time != null && time.when().precision() == Dated.Precision.MINUTE) {
        return time;
      }
    }
    return null;
  }
}
