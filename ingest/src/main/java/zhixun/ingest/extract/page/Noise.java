package zhixun.ingest.extract.page;

import java.util.List;
import java.util.Set;
import org.jsoup.nodes.Element;

/** Which elements hold no article, by tag, by name and by being hidden. Thread-safe. */
final class Noise {
  private static final Set<String> UNREAD =
      Set.of(
          "script",
          "style",
          "noscript",
          "iframe",
          "button",
          "select",
          "textarea",
          "svg",
          "template",
          "object",
          "head",
          "canvas",
          "audio",
          "video",
          "option",
          "math",
          "input",
          "title");

  private static final Set<String> ASIDE = Set.of("nav", "footer", "aside", "menu");

  /** Words inside a paragraph keep their place in it, whatever they are called. */
  private static final Set<String> INLINE =
      Set.of(
          "a", "span", "b", "strong", "em", "i", "font", "u", "p", "label", "small", "sup", "h1");

  private static final NameRules NAMES =
      new NameRules(
          Words.set(Noise.class, "noise-tokens.txt"),
          List.copyOf(Words.set(Noise.class, "noise-parts.txt")));

  private Noise() {}

  /** Never text of the page at all. */
  static boolean unread(Element element) {
    return UNREAD.contains(element.normalName());
  }

  /** Text, but not of the article. */
  static boolean marks(Element element) {
    String name = element.normalName();
    if (name.equals("body") || name.equals("html")) {
      return false;
    }
    return ASIDE.contains(name)
        || hidden(element)
        || (!INLINE.contains(name) && NAMES.match(element));
  }

  private static boolean hidden(Element element) {
    if (element.attributesSize() == 0) {
      return false;
    }
    if (element.hasAttr("hidden")) {
      return true;
    }
    String style = element.attr("style");
    return !style.isEmpty() && style.length() < 2000 && hides(style);
  }

  private static boolean hides(String style) {
    int at = style.indexOf("display");
    while (at >= 0) {
      int colon = at + 7;
      while (colon < style.length() && (style.charAt(colon) == ' ' || style.charAt(colon) == ':')) {
        colon++;
      }
      if (style.startsWith("none", colon)) {
        return true;
      }
      at = style.indexOf("display", colon);
    }
    return false;
  }
}
