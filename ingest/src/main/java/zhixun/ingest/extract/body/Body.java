package zhixun.ingest.extract.body;

import java.util.List;
import org.jsoup.nodes.Element;
import zhixun.ingest.extract.page.Block;

/**
 * The article's text on the page.
 *
 * @param container smallest element around it
 * @param blocks what it is made of, in reading order, never empty
 */
public record Body(Element container, List<Block> blocks) {
  public Body {
    if (blocks.isEmpty()) {
      throw new IllegalArgumentException("body without blocks");
    }
    blocks = List.copyOf(blocks);
  }

  public int first() {
    return blocks.getFirst().index();
  }

  public int last() {
    return blocks.getLast().index();
  }

  /** How much it reads like an article: see {@link Block#prose()}. */
  public double prose() {
    return blocks.stream().mapToDouble(Block::prose).sum();
  }
}
