package zhixun.ingest.source;

import java.net.URI;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.Entities;
import org.jsoup.parser.Parser;

/** Lists of feeds as other readers exchange them. Without state. */
public final class Opml {
  private Opml() {}

  /**
   * The feeds of an OPML file, each with the heading it stands under; outlines without a readable
   * address are left out, and a name that comes twice gets its host added.
   */
  public static List<Source> read(String opml) {
    Document xml = Jsoup.parse(opml, Parser.xmlParser());
    List<Source> out = new ArrayList<>();
    Set<String> names = new HashSet<>();
    for (Element outline : xml.select("outline[xmlUrl]")) {
      Optional<URI> feed = LooseUri.parse(outline.attr("xmlUrl"));
      feed.ifPresent(url -> out.add(source(outline, url, names)));
    }
    return out;
  }

  private static Source source(Element outline, URI feed, Set<String> names) {
    String title = outline.hasAttr("title") ? outline.attr("title") : outline.attr("text");
    String name = title.isBlank() ? feed.getHost() : title.strip();
    if (!names.add(name)) {
      name = name + "·" + feed.getHost() + feed.getPath();
      names.add(name);
    }
    Element above = outline.parent();
    String group = above == null || !above.nameIs("outline") ? "" : above.attr("text").strip();
    URI home = LooseUri.parse(outline.attr("htmlUrl")).orElse(feed.resolve("/"));
    Source plain = Source.of(name, home, new Listing.Feed(feed));
    return new Source(
        plain.name(),
        group,
        home,
        plain.listing(),
        null,
        plain.pace(),
        plain.interval(),
        null,
        null,
        plain.headers());
  }

  /** The feeds among the sources; other kinds of list have no place in OPML. */
  public static String write(List<Source> sources) {
    var out = new StringBuilder("<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n");
    out.append("<opml version=\"2.0\"><head><title>智讯</title></head><body>\n");
    for (Source source : sources) {
      if (source.listing() instanceof Listing.Feed(URI url)) {
        String name = Entities.escape(source.name());
        out.append("<outline type=\"rss\" text=\"").append(name);
        out.append("\" title=\"").append(name);
        out.append("\" xmlUrl=\"").append(Entities.escape(url.toString()));
        out.append("\" htmlUrl=\"").append(Entities.escape(source.home().toString()));
        out.append("\"/>\n");
      }
    }
    return out.append("</body></opml>\n").toString();
  }
}
