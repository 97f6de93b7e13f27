package zhixun.ingest.listing;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import java.net.URI;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jsoup.nodes.Element;
import org.jspecify.annotations.Nullable;
import zhixun.contract.event.Dated;
import zhixun.contract.json.Json;
import zhixun.ingest.fetch.Page;
import zhixun.ingest.listing.ListingOutcome.Elsewhere;
import zhixun.ingest.listing.ListingOutcome.Listed;
import zhixun.ingest.listing.ListingOutcome.Unreadable;
import zhixun.ingest.source.JsonShape;
import zhixun.ingest.source.Listing;
import zhixun.ingest.source.LooseUri;
import zhixun.ingest.source.Paging;

/** Reads list APIs, wrapped in a callback (JSONP) or not, and pages that name one. */
final class JsonListReader {
  private static final Pattern HOLE = Pattern.compile("\\{([^{}]+)\\}");

  private JsonListReader() {}

  static ListingOutcome read(Listing.Json listing, Page page, int number, Instant now) {
    List<URI> older = List.of();
    Paging paging = listing.paging();
    if (paging.template() != null) {
      String next =
          paging.template().replace("{n}", Integer.toString(paging.second() + number - 1));
      older = LooseUri.resolve(page.address(), next).stream().toList();
    } else if (listing.body() != null && listing.body().contains("{n}")) {
      older = List.of(page.address()); // the same address, with the next number in the body
    }
    return read(listing.shape(), page, older, now);
  }

  /** The page itself leads to the JSON; the JSON is then read as a list. */
  static ListingOutcome readSecond(Listing.SecondJson listing, Page page, Instant now) {
    String start = PageText.of(page).stripLeading();
    if (start.startsWith("{") || start.startsWith("[")) {
      return read(listing.shape(), page, List.of(), now);
    }
    Element pointer = PageText.html(page).selectFirst(listing.pointer());
    Optional<String> id = pointer == null ? Optional.empty() : id(listing, pointer);
    if (id.isEmpty()) {
      return new Unreadable(
          "empty list", "no " + listing.attribute() + " at '" + listing.pointer() + "'");
    }
    return LooseUri.resolve(page.address(), listing.template().replace("{id}", id.get()))
        .<ListingOutcome>map(Elsewhere::new)
        .orElseGet(() -> new Unreadable("empty list", "no address from '" + id.get() + "'"));
  }

  private static Optional<String> id(Listing.SecondJson listing, Element pointer) {
    String value = pointer.attr(listing.attribute()).strip();
    if (listing.pattern() == null) {
      return Optional.of(value).filter(v -> !v.isEmpty());
    }
    Matcher matcher = Pattern.compile(listing.pattern()).matcher(value);
    return matcher.find() ? Optional.of(matcher.group(1)) : Optional.empty();
  }

  private static ListingOutcome read(JsonShape shape, Page page, List<URI> older, Instant now) {
    try {
      JsonNode root = Json.MAPPER.readTree(unwrapped(PageText.of(page)));
      List<Entry> entries = new ArrayList<>();
      List<JsonNode> nodes = root == null ? List.of() : JsonPath.first(root, shape.items());
      for (JsonNode node : nodes) {
        entry(shape, node, page.address(), now).ifPresent(entries::add);
      }
      if (entries.isEmpty()) {
        return new Unreadable(
            "empty list", nodes.size() + " entries at '" + shape.items() + "', none with a link");
      }
      return new Listed("", entries, older, false);
    } catch (JsonProcessingException e) {
      String text = PageText.of(page).strip();
      String start = text.substring(0, Math.min(60, text.length()));
      return new Unreadable(
          "broken list", "no JSON: " + e.getOriginalMessage() + ", begins '" + start + "'");
    }
  }

  /** {@code callback({…})} and {@code var x = {…};} hold JSON between the outermost brackets. */
  static String unwrapped(String text) {
    String bare = text.strip();
    if (bare.startsWith("{") || bare.startsWith("[")) {
      return bare;
    }
    int from = firstOf(bare, '{', '[');
    int to = Math.max(bare.lastIndexOf('}'), bare.lastIndexOf(']'));
    return from >= 0 && to > from ? bare.substring(from, to + 1) : bare;
  }

  private static int firstOf(String text, char a, char b) {
    int first = text.indexOf(a);
    int second = text.indexOf(b);
    return first < 0 ? second : second < 0 ? first : Math.min(first, second);
  }

  private static Optional<Entry> entry(JsonShape shape, JsonNode node, URI base, Instant now) {
    Optional<URI> link = LooseUri.resolve(base, link(shape.link(), node));
    String title = FeedReader.plain(JsonPath.text(node, shape.title()));
    String text = shape.text() == null ? "" : inline(JsonPath.text(node, List.of(shape.text())));
    return link.map(
        to -> new Entry(to, title, date(shape, node, now), null, text.isEmpty() ? null : text));
  }

  private static String link(String link, JsonNode node) {
    if (link.indexOf('{') < 0) {
      return JsonPath.text(node, List.of(link.split("\\|")));
    }
    return HOLE.matcher(link)
        .replaceAll(
            m -> Matcher.quoteReplacement(JsonPath.text(node, List.of(m.group(1).split("\\|")))));
  }

  private static String inline(String text) {
    return text.indexOf('<') < 0 ? text : org.jsoup.Jsoup.parseBodyFragment(text).text();
  }

  private static @Nullable Dated date(JsonShape shape, JsonNode node, Instant now) {
    if (shape.date() == null) {
      return null;
    }
    String text = JsonPath.text(node, List.of(shape.date().split("\\|")));
    Optional<Dated> date =
        shape.dateFormat() == null
            ? ListDates.parse(text, now)
            : ListDates.parse(text, shape.dateFormat());
    return date.orElse(null);
  }
}
