package zhixun.ingest.listing;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import java.net.URI;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import zhixun.contract.json.Json;
import zhixun.ingest.listing.ListingOutcome.Listed;
import zhixun.ingest.listing.ListingOutcome.Unreadable;
import zhixun.ingest.source.LooseUri;

/** Reads a JSON Feed (jsonfeed.org, versions 1 and 1.1). */
final class JsonFeed {
  private JsonFeed() {}

  static ListingOutcome read(String text, URI address, Instant now) {
    try {
      JsonNode feed = Json.MAPPER.readTree(text);
      if (!feed.path("items").isArray()) {
        return new Unreadable("broken feed", "a JSON feed has an array 'items'");
      }
      List<Entry> entries = new ArrayList<>();
      for (JsonNode item : feed.path("items")) {
        String link = item.path("url").asText(item.path("id").asText(""));
        LooseUri.resolve(address, link).ifPresent(to -> entries.add(entry(to, item, now)));
      }
      return new Listed(feed.path("title").asText(""), entries, List.of(), false);
    } catch (JsonProcessingException e) {
      return new Unreadable("broken feed", "no JSON: " + e.getOriginalMessage());
    }
  }

  private static Entry entry(URI link, JsonNode item, Instant now) {
    String author =
        item.path("authors")
            .path(0)
            .path("name")
            .asText(item.path("author").path("name").asText(""));
    return new Entry(
        link,
        FeedReader.plain(item.path("title").asText("")),
        ListDates.parse(item.path("date_published").asText(""), now).orElse(null),
        author.isEmpty() ? null : author,
        null);
  }
}
