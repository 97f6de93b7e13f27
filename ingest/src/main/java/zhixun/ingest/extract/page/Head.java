package zhixun.ingest.extract.page;

import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.jspecify.annotations.Nullable;

/**
 * What the page's head says: its title element and its meta elements, names in lower case without
 * blanks, the first of a name winning.
 */
public final class Head {
  private final String title;
  private final Map<String, String> metas;
  private final LinkedData linked;

  private Head(String title, Map<String, String> metas, LinkedData linked) {
    this.title = title;
    this.metas = metas;
    this.linked = linked;
  }

  static Head of(Document tree) {
    var metas = new LinkedHashMap<String, String>();
    for (Element meta : tree.getElementsByTag("meta")) {
      String content = meta.attr("content").strip();
      for (String attribute : new String[] {"name", "property", "itemprop"}) {
        String name = meta.attr(attribute);
        if (!name.isEmpty() && !content.isEmpty()) {
          metas.putIfAbsent(name.toLowerCase(Locale.ROOT).replace(" ", ""), content);
        }
      }
    }
    return new Head(titleOf(tree), metas, LinkedData.of(tree));
  }

  /** Saved pages can have their head inside a body: the first title element wherever it stands. */
  private static String titleOf(Document tree) {
    String title = tree.title();
    Element first = title.isEmpty() ? tree.getElementsByTag("title").first() : null;
    return first == null ? title : first.text().strip();
  }

  /** The title element's text; may be empty. */
  public String title() {
    return title;
  }

  /** What the page says in schema.org terms. */
  public LinkedData linked() {
    return linked;
  }

  /** The first of these metas that stands on the page. */
  public @Nullable String meta(String... names) {
    for (String name : names) {
      String value = metas.get(name);
      if (value != null) {
        return value;
      }
    }
    return null;
  }
}
