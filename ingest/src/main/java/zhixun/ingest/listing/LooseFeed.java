package zhixun.ingest.listing;

import java.util.ArrayList;
import java.util.List;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;

/** The entries of a feed as far as its XML goes, in the feed's own words. */
final class LooseFeed {
  /** Empty strings for what an entry does not have. */
  record Raw(String link, String title, String date, String author) {}

  private static final List<String> DATES =
      List.of(
          "pubDate", "published", "issued", "dc|date", "date", "updated", "modified", "created");

  private LooseFeed() {}

  static List<Raw> entries(Document xml) {
    var out = new ArrayList<Raw>();
    for (Element entry : xml.select("item, entry")) {
      String link = link(entry);
      if (!link.isEmpty()) {
        out.add(new Raw(link, first(entry, "title"), date(entry), author(entry)));
      }
    }
    return out;
  }

  static String title(Document xml) {
    Element title = xml.selectFirst("channel > title, feed > title");
    return title == null ? "" : FeedReader.plain(title.wholeText());
  }

  private static String link(Element entry) {
    for (Element link : entry.children()) {
      if (link.nameIs("link")) {
        String href = link.attr("href").strip();
        String rel = link.attr("rel");
        if (!href.isEmpty() && (rel.isEmpty() || rel.equals("alternate"))) {
          return href;
        }
        if (href.isEmpty() && !link.wholeText().isBlank()) {
          return link.wholeText().strip();
        }
      }
    }
    String guid = first(entry, "guid");
    return guid.startsWith("http") ? guid : entry.attr("rdf:about").strip();
  }

  private static String date(Element entry) {
    for (String name : DATES) {
      String text = first(entry, name.replace('|', ':'));
      if (!text.isEmpty()) {
        return text;
      }
    }
    return "";
  }

  private static String author(Element entry) {
    String creator = first(entry, "dc:creator");
    if (!creator.isEmpty()) {
      return creator;
    }
    Element author = child(entry, "author");
    Element name = author == null ? null : child(author, "name");
    return name != null
        ? name.wholeText().strip()
        : author == null ? "" : author.wholeText().strip();
  }

  private static String first(Element entry, String name) {
    Element found = child(entry, name);
    return found == null ? "" : found.wholeText().strip();
  }

  private static @org.jspecify.annotations.Nullable Element child(Element parent, String name) {
    for (Element child : parent.children()) {
      if (child.tagName().equalsIgnoreCase(name)) {
        return child;
      }
    }
    return null;
  }
}
