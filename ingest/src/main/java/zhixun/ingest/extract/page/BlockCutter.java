package zhixun.ingest.extract.page;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.Node;
import org.jsoup.nodes.TextNode;
import org.jsoup.select.NodeFilter;
import org.jspecify.annotations.Nullable;
import zhixun.ingest.extract.page.Page.NoiseRoot;

/** Walks the tree once and cuts it into blocks at every block-level element and line break. */
final class BlockCutter implements NodeFilter {
  private static final Set<String> LEVEL =
      Set.of(
          "address",
          "article",
          "aside",
          "blockquote",
          "body",
          "caption",
          "center",
          "dd",
          "div",
          "dl",
          "dt",
          "fieldset",
          "figcaption",
          "figure",
          "footer",
          "form",
          "h1",
          "h2",
          "h3",
          "h4",
          "h5",
          "h6",
          "header",
          "hr",
          "html",
          "legend",
          "li",
          "main",
          "menu",
          "nav",
          "ol",
          "p",
          "pre",
          "section",
          "table",
          "tbody",
          "td",
          "tfoot",
          "th",
          "thead",
          "tr",
          "ul");

  private static final String STOPS = "，。！？；：、,!?;…”";

  private final List<Block> blocks = new ArrayList<>();
  private final List<@Nullable NoiseRoot> roots = new ArrayList<>();
  private final StringBuilder text = new StringBuilder();
  private int length;
  private int linked;
  private int stops;
  private int links;
  private @Nullable Element box;
  private @Nullable NoiseRoot root;

  List<Block> blocks() {
    return blocks;
  }

  @Nullable NoiseRoot root(int block) {
    return roots.get(block);
  }

  @Override
  public FilterResult head(Node node, int depth) {
    if (node instanceof TextNode words) {
      append(words.getWholeText());
    } else if (node instanceof Element element) {
      if (Noise.unread(element)) {
        return FilterResult.SKIP_ENTIRELY;
      }
      enter(element);
    }
    return FilterResult.CONTINUE;
  }

  @Override
  public FilterResult tail(Node node, int depth) {
    if (!(node instanceof Element element)) {
      return FilterResult.CONTINUE;
    }
    String name = element.normalName();
    if (name.equals("a")) {
      links--;
    }
    boolean marked = root != null && root.element().equals(element);
    if (LEVEL.contains(name) || marked) {
      flush();
    }
    if (LEVEL.contains(name)) {
      box = element.parent() == null ? element : levelAbove(element);
    }
    if (marked && root != null) {
      root = root.outer();
    }
    return FilterResult.CONTINUE;
  }

  private void enter(Element element) {
    String name = element.normalName();
    if (name.equals("br")) {
      flush();
      return;
    }
    if (name.equals("a")) {
      links++;
    }
    boolean marked = Noise.marks(element);
    if (LEVEL.contains(name)) {
      flush();
      box = element;
    } else if (marked) {
      flush();
    }
    if (marked) {
      root = new NoiseRoot(element, root);
    }
  }

  private static Element levelAbove(Element element) {
    Element up = element.parent();
    while (up != null && up.parent() != null && !LEVEL.contains(up.normalName())) {
      up = up.parent();
    }
    return up == null ? element : up;
  }

  private void append(String words) {
    for (int i = 0; i < words.length(); i++) {
      char c = words.charAt(i);
      if (isBlank(c)) {
        if (!text.isEmpty() && text.charAt(text.length() - 1) != ' ') {
          text.append(' ');
        }
        continue;
      }
      if (isInvisible(c)) {
        continue;
      }
      text.append(c);
      length++;
      if (links > 0) {
        linked++;
      } else if (STOPS.indexOf(c) >= 0) {
        stops++;
      }
    }
  }

  private void flush() {
    if (length > 0 && box != null) {
      blocks.add(
          new Block(blocks.size(), box, text.toString().strip(), length, linked, stops, false));
      roots.add(root);
    }
    text.setLength(0);
    length = 0;
    linked = 0;
    stops = 0;
  }

  private static boolean isBlank(char c) {
    return c <= ' ' || c == '\u00A0' || c == '\u3000' || (c >= '\u2000' && c <= '\u200A');
  }

  private static boolean isInvisible(char c) {
    return (c >= '\u200B' && c <= '\u200F') || c == '\uFEFF' || c == '\u2060' || c == '\u00AD';
  }
}
