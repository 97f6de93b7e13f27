package zhixun.ingest.extract.page;

import java.net.URI;
import java.util.ArrayList;
import java.util.Collections;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Set;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.jsoup.parser.Parser;
import org.jspecify.annotations.Nullable;
import zhixun.contract.text.Folding;

/**
 * One parsed page: its tree, its blocks in reading order, and what its head says. Confined to one
 * thread; nothing changes it after {@link #parse}.
 */
public final class Page {
  /** Deeper trees are cut here: no real page passes 200, and finders walk up parents. */
  private static final int MAX_DEPTH = 400;

  /** Share of the page's prose from which a part is the article, whatever it calls itself. */
  private static final double MAIN_SHARE = 0.5;

  private final Document tree;
  private final List<Block> blocks;
  private final Head head;

  private Page(Document tree, List<Block> blocks, Head head) {
    this.tree = tree;
    this.blocks = blocks;
    this.head = head;
  }

  /** Parses any text, however broken. {@code address} resolves relative links. */
  public static Page parse(String html, @Nullable URI address) {
    Parser parser = Parser.htmlParser().setMaxDepth(MAX_DEPTH);
    Document tree = parser.parseInput(html, address == null ? "" : address.toString());
    var cutter = new BlockCutter();
    tree.filter(cutter);
    Head head = Head.of(tree);
    return new Page(tree, settleNoise(cutter, Folding.key(head.title())), head);
  }

  public Document tree() {
    return tree;
  }

  /** In reading order, noise included and marked. */
  public List<Block> blocks() {
    return blocks;
  }

  public Head head() {
    return head;
  }

  /** A part that calls itself a side matter yet holds most of the prose is the article. */
  private static List<Block> settleNoise(BlockCutter cutter, String title) {
    double all = cutter.blocks().stream().mapToDouble(Block::prose).sum();
    var prose = new IdentityHashMap<Element, Double>();
    for (int i = 0; i < cutter.blocks().size(); i++) {
      for (NoiseRoot root = cutter.root(i); root != null; root = root.outer()) {
        prose.merge(root.element(), cutter.blocks().get(i).prose(), Double::sum);
      }
    }
    Set<Element> headlined = headlined(cutter, title, prose);
    var out = new ArrayList<Block>(cutter.blocks().size());
    for (int i = 0; i < cutter.blocks().size(); i++) {
      boolean noise = false;
      for (NoiseRoot root = cutter.root(i); root != null; root = root.outer()) {
        noise |=
            prose.getOrDefault(root.element(), 0.0) < MAIN_SHARE * all
                && !headlined.contains(root.element());
      }
      Block block = cutter.blocks().get(i);
      out.add(noise ? block.asNoise() : block);
    }
    return List.copyOf(out);
  }

  /** Parts that hold prose and the headline that the page's head repeats are the article too. */
  private static Set<Element> headlined(
      BlockCutter cutter, String title, IdentityHashMap<Element, Double> prose) {
    Set<Element> found = Collections.newSetFromMap(new IdentityHashMap<>());
    for (Block block : cutter.blocks()) {
      String key = block.heading() ? Folding.key(block.text()) : "";
      if (key.length() < 6 || !title.startsWith(key)) {
        continue;
      }
      for (NoiseRoot root = cutter.root(block.index()); root != null; root = root.outer()) {
        if (prose.getOrDefault(root.element(), 0.0) > 100) {
          found.add(root.element());
        }
      }
    }
    return found;
  }

  /** The chain of elements around a block that call themselves something else than an article. */
  record NoiseRoot(Element element, @Nullable NoiseRoot outer) {}
}
