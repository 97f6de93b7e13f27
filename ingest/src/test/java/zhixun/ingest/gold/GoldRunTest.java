package zhixun.ingest.gold;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.BiConsumer;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledIfEnvironmentVariable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import zhixun.contract.json.Json;
import zhixun.contract.text.Folding;
import zhixun.ingest.extract.ArticleExtractor;
import zhixun.ingest.extract.Extraction;
import zhixun.ingest.extract.attachment.AttachmentReader;
import zhixun.ingest.extract.attachment.AttachmentText;
import zhixun.ingest.fetch.FetchOutcome;
import zhixun.ingest.fetch.Page;
import zhixun.ingest.fetch.Robots;
import zhixun.ingest.listing.Entry;
import zhixun.ingest.listing.ListingOutcome;
import zhixun.ingest.listing.ListingReader;
import zhixun.ingest.source.Listing;
import zhixun.ingest.source.Paging;

/**
 * Feeds, lists, sitemaps, robots files and policy pages with what should be read from them, in the
 * folder that {@code ZHIXUN_PAGES} names. Says which are missed; the floors keep it from slipping.
 */
@EnabledIfEnvironmentVariable(named = "ZHIXUN_PAGES", matches = ".+")
class GoldRunTest {
  private static final Logger LOG = LoggerFactory.getLogger(GoldRunTest.class);
  private static final Instant NOW = Instant.parse("2026-10-01T00:00:00Z");

  /** Part of a file's name, then what a source entry would say of its items and links. */
  private static final String[][] SELECTORS = {
    {"163_news", ".data_row:has(h3 a)", "h3 a"},
    {"tieba", "li.j_thread_list", "a.j_th_tit"},
    {"netease_forum", "tbody:has(a.xst)", "a.xst"}
  };

  private final Path folder = Path.of(String.valueOf(System.getenv("ZHIXUN_PAGES")));
  private final Map<String, int[]> counts = new TreeMap<>();

  @AfterEach
  void print() {
    counts.forEach((what, c) -> LOG.warn("{}: {} of {}", what, c[0], c[1]));
  }

  private void check(String what, boolean right, String file, Object read) {
    int[] count = counts.computeIfAbsent(what, w -> new int[2]);
    count[0] += right ? 1 : 0;
    count[1]++;
    if (!right) {
      String said = String.valueOf(read);
      LOG.warn("missed {} in {}: {}", what, file, said.substring(0, Math.min(150, said.length())));
    }
  }

  private double share() {
    int right = counts.values().stream().mapToInt(c -> c[0]).sum();
    int all = counts.values().stream().mapToInt(c -> c[1]).sum();
    return (double) right / all;
  }

  private void each(String sub, String kind, BiConsumer<JsonNode, Page> taker) throws IOException {
    Path base = folder.resolve(sub);
    for (String line : Files.readAllLines(base.resolve("manifest.jsonl"))) {
      JsonNode row = Json.MAPPER.readTree(line);
      if (row.path("kind").asText().equals(kind)) {
        byte[] body = Files.readAllBytes(base.resolve(row.path("file").asText()));
        taker.accept(row, page(row, body));
      }
    }
  }

  private static Page page(JsonNode row, byte[] body) {
    JsonNode gold = row.path("gold");
    String said = gold.path("base_url").asText(row.path("url").asText("http://pages.example/x"));
    String url = said.split(" ", 2)[0]; // "… (likely)"
    URI address = URI.create(url.startsWith("http") ? url : "http://pages.example/x");
    return new Page(address, body, "", null, null, Duration.ZERO, NOW);
  }

  private static String name(JsonNode row) {
    return row.path("file").asText();
  }

  @Test
  void feeds() throws IOException {
    each("", "feed", this::feed);
    assertThat(share()).isGreaterThan(0.9);
  }

  private void feed(JsonNode row, Page page) {
    JsonNode gold = row.path("gold");
    var outcome = ListingReader.read(new Listing.Feed(page.address()), page, 1, NOW);
    if (!gold.isObject()) {
      check("feed without gold ends well", true, name(row), outcome);
      return;
    }
    List<Entry> entries = outcome instanceof ListingOutcome.Listed l ? l.entries() : List.of();
    int wanted = gold.path("item_count").asInt();
    check("feed count", entries.size() == wanted, name(row), entries.size() + " for " + wanted);
    for (String end : List.of("first_item", "last_item")) {
      JsonNode item = gold.path(end);
      if (item.isObject() && !entries.isEmpty() && entries.size() == wanted) {
        item(row, item, end.startsWith("f") ? entries.getFirst() : entries.getLast());
      }
    }
  }

  private void item(JsonNode row, JsonNode gold, Entry entry) {
    String title = gold.path("title").asText("");
    check("feed title", same(title, entry.title()), name(row), title + " | " + entry.title());
    if (gold.path("link").isTextual()) {
      String link = gold.path("link").asText();
      boolean right = Folding.key(entry.link().toString()).endsWith(Folding.key(link));
      check("feed link", right, name(row), link + " | " + entry.link());
    }
    if (gold.path("date_raw").isTextual()) {
      check("feed date", entry.date() != null, name(row), gold.path("date_raw"));
    }
  }

  private static boolean same(String a, String b) {
    return Folding.key(a).equals(Folding.key(b));
  }

  @Test
  void lists() throws IOException {
    each("", "list", this::list);
    assertThat(share()).isGreaterThan(0.8);
  }

  private void list(JsonNode row, Page page) {
    String[] rule = {"li:has(a)", "a"};
    for (String[] own : SELECTORS) {
      rule = name(row).contains(own[0]) ? new String[] {own[1], own[2]} : rule;
    }
    var listing = new Listing.Html(page.address(), rule[0], rule[1], null, null, Paging.NONE);
    var outcome = ListingReader.read(listing, page, 1, NOW);
    List<Entry> entries = outcome instanceof ListingOutcome.Listed l ? l.entries() : List.of();
    for (JsonNode item : row.path("gold").path("items")) {
      URI link = page.address().resolve(item.path("href").asText("").replace(" ", "%20"));
      Entry found = entries.stream().filter(e -> e.link().equals(link)).findFirst().orElse(null);
      check("list entry", found != null, name(row), link + " among " + entries.size());
      String date = item.path("date").asText("");
      if (found != null && !date.isEmpty()) {
        boolean right = found.date() != null && found.date().text().startsWith(date);
        check("list date", right, name(row), date + " | " + found.date());
      }
    }
  }

  @Test
  void sitemaps() throws IOException {
    each("", "sitemap", this::sitemap);
    assertThat(share()).isGreaterThan(0.8);
  }

  private void sitemap(JsonNode row, Page page) {
    int wanted = row.path("gold").path("loc_count").asInt();
    if (wanted == 0) { // counted by the letters <loc>: packed and plain-text sitemaps have none
      return;
    }
    var outcome = ListingReader.read(new Listing.Sitemap(page.address()), page, 1, NOW);
    int read =
        outcome instanceof ListingOutcome.Listed l ? l.entries().size() + l.older().size() : 0;
    check("sitemap count", read == wanted, name(row), read + " for " + wanted + ": " + outcome);
  }

  @Test
  void robots() throws IOException {
    each("", "robot", this::robot);
    assertThat(share()).isEqualTo(1);
  }

  private void robot(JsonNode row, Page page) {
    for (JsonNode ask : row.path("gold").path("checks")) {
      URI url = URI.create(ask.path("url").asText());
      var robots = new Robots(ask.path("agent").asText().toLowerCase(Locale.ROOT));
      robots.learn(url, new FetchOutcome.Fetched(page), NOW);
      boolean right = robots.allows(url) == ask.path("allowed").asBoolean();
      check("robots answer", right, name(row), ask);
    }
    check("robots file ends well", true, name(row), "");
  }

  @Test
  void policyPages() throws IOException {
    each("gov", "article", this::policy);
    assertThat(share()).isGreaterThan(0.9);
  }

  private void policy(JsonNode row, Page page) {
    JsonNode gold = row.path("gold");
    var extraction = new ArticleExtractor().extract(page.body(), null, page.address());
    if (!(extraction instanceof Extraction.Found found)) {
      check("policy page", false, name(row), extraction);
      return;
    }
    String time = found.publishedAt() == null ? "" : found.publishedAt().text();
    String wanted = gold.path("title").asText();
    check("policy title", same(found.title(), wanted), name(row), found.title());
    check("policy time", time.startsWith(gold.path("publish_time").asText("")), name(row), time);
    var fields = found.pageFields().values();
    for (String field : List.of("document_number", "issuer", "index_number", "topic")) {
      String value = gold.path(field).asText("");
      if (gold.path(field).isTextual()) {
        check("policy field", fields.stream().anyMatch(f -> same(f, value)), name(row), value);
      }
    }
    snippets(row, found.body());
  }

  private void snippets(JsonNode row, String body) {
    String bare = bare(body);
    for (JsonNode part : row.path("gold").path("body_must_contain")) {
      check("body has", bare.contains(bare(part.asText())), name(row), part);
    }
    for (JsonNode part : row.path("gold").path("body_must_not_contain")) {
      check("body has not", !bare.contains(bare(part.asText())), name(row), part);
    }
  }

  private static String bare(String text) {
    return text.replaceAll("\\s+", "");
  }

  @Test
  void attachments() throws IOException {
    var unread = new ArrayList<String>();
    each(
        "gov",
        "attachment",
        (row, page) -> {
          AttachmentText text = new AttachmentReader().read(page.body());
          if (text instanceof AttachmentText.Read read) {
            snippets(row, read.text());
          } else {
            unread.add(name(row) + ": " + text);
          }
        });
    unread.forEach(line -> LOG.warn("not read {}", new String(line.getBytes(UTF_8), UTF_8)));
    assertThat(share()).isGreaterThan(0.85);
  }
}
