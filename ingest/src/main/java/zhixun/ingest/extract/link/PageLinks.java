package zhixun.ingest.extract.link;

import java.net.URI;
import java.net.URISyntaxException;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.jsoup.nodes.Element;
import org.jspecify.annotations.Nullable;
import zhixun.contract.url.CanonicalUrl;
import zhixun.ingest.extract.page.Page;

/** Reads the links of a page that matter to an article. Thread-safe. */
public final class PageLinks {
  private static final Set<String> KINDS =
      Set.of("pdf", "doc", "docx", "wps", "ofd", "xls", "xlsx", "et", "zip", "rar");

  private static final Set<String> NEXT = Set.of("下一页", "下页", "下一页>", "下一页>>", "下一页 >", "下一页»");
  private static final int MOST = 50;

  private PageLinks() {}

  /** The address that the page calls its own: link rel=canonical, else og:url. */
  public static @Nullable CanonicalUrl canonical(Page page) {
    for (Element link : page.tree().getElementsByTag("link")) {
      if (link.attr("rel").equalsIgnoreCase("canonical")) {
        var found = CanonicalUrl.of(link.absUrl("href"));
        if (found.isPresent()) {
          return found.get();
        }
      }
    }
    String stated = page.head().meta("og:url");
    return stated == null ? null : CanonicalUrl.of(stated).orElse(null);
  }

  /** The next page of the same article; null when there is none. */
  public static @Nullable URI nextPage(Page page) {
    for (Element link : page.tree().getElementsByTag("a")) {
      String text = link.text().strip();
      boolean next = text.length() < 8 && NEXT.contains(text);
      URI address = next ? absolute(link, "href") : null;
      if (address != null && !address.toString().equals(page.tree().baseUri())) {
        return address;
      }
    }
    return null;
  }

  /** Files linked from inside the container, in order, without repeats. */
  public static List<AttachmentLink> attachments(Element container) {
    var links = new ArrayList<AttachmentLink>();
    var seen = new HashSet<String>();
    for (Element link : container.getElementsByTag("a")) {
      String kind = kind(link);
      URI address = kind == null ? null : absolute(link, "href");
      if (kind != null && address != null && seen.add(address.toString()) && links.size() < MOST) {
        links.add(new AttachmentLink(address, link.text().strip(), kind));
      }
    }
    return List.copyOf(links);
  }

  /** The ending of the link's path, else of its text: download?id=7 named 附件.docx. */
  private static @Nullable String kind(Element link) {
    String kind = ending(link.attr("href"));
    return kind != null ? kind : ending(link.text());
  }

  private static @Nullable String ending(String name) {
    int query = name.indexOf('?');
    String path = query < 0 ? name : name.substring(0, query);
    int dot = path.lastIndexOf('.');
    if (dot < 0 || path.length() - dot > 5) {
      return null;
    }
    String ending = path.substring(dot + 1).strip().toLowerCase(Locale.ROOT);
    return KINDS.contains(ending) ? ending : null;
  }

  /** The link as an absolute http or https address; null when it is none. */
  static @Nullable URI absolute(Element element, String attribute) {
    String address = element.absUrl(attribute);
    if (address.isEmpty()) {
      address = element.attr(attribute);
    }
    if (!address.startsWith("http://") && !address.startsWith("https://")) {
      return null;
    }
    try {
      return new URI(address.strip().replace(" ", "%20"));
    } catch (URISyntaxException e) { // pages write anything into a link
      return null;
    }
  }
}
