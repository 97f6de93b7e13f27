package zhixun.ingest.listing;

import java.net.URI;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.jspecify.annotations.Nullable;
import zhixun.contract.event.Dated;
import zhixun.ingest.fetch.Page;
import zhixun.ingest.listing.ListingOutcome.Listed;
import zhixun.ingest.listing.ListingOutcome.Unreadable;
import zhixun.ingest.source.Listing;
import zhixun.ingest.source.LooseUri;
import zhixun.ingest.source.Paging;

/** Reads an index page by its source's selectors. */
final class HtmlListReader {
  private HtmlListReader() {}

  static ListingOutcome read(Listing.Html listing, Page page, int number, Instant now) {
    Document html = PageText.html(page);
    URI base = base(html, page.address());
    var entries = new ArrayList<Entry>();
    for (Element item : html.select(listing.item())) {
      entry(listing, item, base, now).ifPresent(entries::add);
    }
    if (entries.isEmpty()) {
      return new Unreadable(
          "empty list",
          "nothing at '"
              + listing.item()
              + "' in "
              + page.body().length
              + " bytes, title '"
              + html.title()
              + "'");
    }
    return new Listed("", entries, older(listing.paging(), html, base, number), false);
  }

  private static URI base(Document html, URI address) {
    Element base = html.selectFirst("base[href]");
    return base == null ? address : LooseUri.resolve(address, base.attr("href")).orElse(address);
  }

  private static Optional<Entry> entry(Listing.Html listing, Element item, URI base, Instant now) {
    Element link = link(listing.link(), item);
    if (link == null) {
      return Optional.empty();
    }
    Optional<URI> address = LooseUri.resolve(base, link.attr("href"));
    String title = title(listing.title(), item, link);
    return address.map(to -> new Entry(to, title, date(listing.date(), item, now), null, null));
  }

  private static @Nullable Element link(@Nullable String selector, Element item) {
    if (selector != null) {
      Element found = item.selectFirst(selector);
      return found == null || found.hasAttr("href") ? found : found.selectFirst("a[href]");
    }
    if (item.hasAttr("href")) {
      return item;
    }
    Element inside = item.selectFirst("a[href]");
    return inside != null ? inside : item.closest("a[href]");
  }

  /** The full title often stands in the attribute where the text is cut short. */
  private static String title(@Nullable String selector, Element item, Element link) {
    if (selector != null) {
      Element found = item.selectFirst(selector);
      return found == null ? "" : fuller(found);
    }
    return fuller(link);
  }

  private static String fuller(Element element) {
    String text = element.text().strip();
    String attribute = element.attr("title").strip();
    boolean cut = text.endsWith("…") || text.endsWith("...") || text.isEmpty();
    return cut && !attribute.isEmpty() ? attribute : text;
  }

  private static @Nullable Dated date(@Nullable String selector, Element item, Instant now) {
    Element at = selector == null ? item : item.selectFirst(selector);
    if (at == null) {
      return null;
    }
    String machine = at.hasAttr("datetime") ? at.attr("datetime") : "";
    String text = selector == null ? withoutLinks(at) : at.text();
    return ListDates.parse(machine.isEmpty() ? text : machine, now).orElse(null);
  }

  /** A number in a headline is no date: only what stands beside the links counts. */
  private static String withoutLinks(Element item) {
    if (item.nameIs("a")) {
      return "";
    }
    Element copy = item.clone();
    copy.select("a").remove();
    return copy.text();
  }

  private static List<URI> older(Paging paging, Document html, URI base, int number) {
    if (paging.template() != null) {
      String next =
          paging.template().replace("{n}", Integer.toString(paging.second() + number - 1));
      return LooseUri.resolve(base, next).stream().toList();
    }
    Element link = paging.next() == null ? null : html.selectFirst(paging.next());
    return link == null ? List.of() : LooseUri.resolve(base, link.attr("href")).stream().toList();
  }
}
