package zhixun.ingest.extract.title;

import org.jsoup.nodes.Element;
import org.jsoup.nodes.Node;
import org.jsoup.nodes.TextNode;
import org.jsoup.select.NodeVisitor;

/** The whole text of a heading element, a line break inside it read as a blank. */
final class HeadingText implements NodeVisitor {
  private static final int LONGEST = 400;

  private final StringBuilder text = new StringBuilder();

  private HeadingText() {}

  static String of(Element heading) {
    var visitor = new HeadingText();
    heading.traverse(visitor);
    return visitor.text.toString().strip();
  }

  @Override
  public void head(Node node, int depth) {
    if (text.length() > LONGEST) {
      return;
    }
    if (node instanceof TextNode words) {
      for (char c : words.getWholeText().toCharArray()) {
        append(c);
      }
    } else if (node.nodeName().equals("br")) {
      append(' ');
    }
  }

  private void append(char c) {
    boolean blank = Character.isWhitespace(c) || c == '\u00A0' || c == '\u3000';
    if (!blank) {
      text.append(c);
    } else if (!text.isEmpty() && text.charAt(text.length() - 1) != ' ') {
      text.append(' ');
    }
  }
}
