package zhixun.ingest.crawl;

import java.io.Closeable;
import java.io.IOException;
import java.net.URI;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import zhixun.ingest.extract.charset.CharsetDetector;
import zhixun.ingest.fetch.FetchLimits;
import zhixun.ingest.fetch.FetchOutcome;
import zhixun.ingest.fetch.FetchRequest;
import zhixun.ingest.fetch.Fetcher;
import zhixun.ingest.fetch.Page;
import zhixun.ingest.fetch.Robots;
import zhixun.ingest.listing.ListingOutcome;
import zhixun.ingest.listing.ListingReader;
import zhixun.ingest.source.Listing;
import zhixun.ingest.source.LooseUri;
import zhixun.ingest.source.Source;

/** Tries a source without crawling it: what would be taken, or why nothing. Thread-safe. */
public final class SourceProbe implements Closeable {
  /** What a trial came to. */
  public sealed interface Result {
    /** The list was read. */
    record Taken(URI from, ListingOutcome.Listed listed) implements Result {}

    /** Nothing would be taken; the reason is for people. */
    record Nothing(String reason) implements Result {}
  }

  private final Fetcher fetcher;
  private final InstantSource clock;

  public SourceProbe(Set<String> allowedPrivateHosts, InstantSource clock) {
    String agent = CrawlSettings.AGENT + "/0.1 (source check)";
    this.fetcher = new Fetcher(agent, allowedPrivateHosts, FetchLimits.DEFAULT, clock);
    this.clock = clock;
  }

  /** Asks robots.txt, then for the first page of the list; two or three requests. */
  public Result check(Source source) {
    if (source.listing() instanceof Listing.Rendered) {
      return new Result.Nothing("停用：" + source.disabledReason());
    }
    return read(source, source.listing().url());
  }

  private Result read(Source source, URI url) {
    var robots = new Robots(CrawlSettings.AGENT.toLowerCase(Locale.ROOT));
    var rules = fetcher.fetch(FetchRequest.get(Robots.address(url)).following());
    robots.learn(url, rules, clock.instant());
    if (!robots.allows(url)) {
      return new Result.Nothing("robots.txt 不允许抓取 " + url + "（" + outcome(rules) + "）");
    }
    String body = source.listing() instanceof Listing.Json json ? json.body() : null;
    var request =
        new FetchRequest(
            url,
            null,
            null,
            body == null ? null : body.replace("{n}", "1"),
            source.headers(),
            true);
    FetchOutcome outcome = fetcher.fetch(request);
    return outcome instanceof FetchOutcome.Fetched(Page page)
        ? listed(source, url, page)
        : new Result.Nothing("取不到 " + url + "：" + outcome(outcome));
  }

  private Result listed(Source source, URI url, Page page) {
    return switch (ListingReader.read(source.listing(), page, 1, clock.instant())) {
      case ListingOutcome.Listed listed -> new Result.Taken(page.address(), listed);
      case ListingOutcome.Elsewhere(URI address) when !address.equals(url) -> read(source, address);
      case ListingOutcome.Elsewhere(URI address) -> new Result.Nothing("列表指向它自己：" + address);
      case ListingOutcome.Unreadable(String cause, String detail) ->
          new Result.Nothing("读不出列表（" + cause + "）：" + detail);
    };
  }

  private static String outcome(FetchOutcome outcome) {
    return switch (outcome) {
      case FetchOutcome.Fetched _ -> "HTTP 200";
      case FetchOutcome.NotModified _ -> "HTTP 304";
      case FetchOutcome.Redirected(URI target, boolean _) -> "转向 " + target;
      case FetchOutcome.Throttled(int status, var wait) -> "HTTP " + status + "，请等 " + wait;
      case FetchOutcome.Failed(var cause, String detail) -> cause.words() + "，" + detail;
    };
  }

  /** The feeds that a page names, as sources; the page itself when it is a feed. */
  public List<Source> feeds(URI address) {
    if (!(fetcher.fetch(FetchRequest.get(address).following())
        instanceof FetchOutcome.Fetched(Page page))) {
      return List.of();
    }
    var whole = Source.of(String.valueOf(address.getHost()), address, new Listing.Feed(address));
    if (listed(whole, address, page) instanceof Result.Taken readable) {
      String title = readable.listed().title();
      String name = title.isBlank() ? whole.name() : title;
      return List.of(Source.of(name, address.resolve("/"), whole.listing()));
    }
    return named(page);
  }

  private static List<Source> named(Page page) {
    var charset = CharsetDetector.detect(page.body(), page.httpCharset().orElse(null));
    Document html = Jsoup.parse(CharsetDetector.decode(page.body(), charset));
    List<Source> out = new ArrayList<>();
    for (Element link : html.select("link[rel~=alternate][type~=rss|atom|feed\\+json][href]")) {
      String name = link.attr("title").isBlank() ? html.title() : link.attr("title");
      LooseUri.resolve(page.address(), link.attr("href"))
          .ifPresent(
              feed ->
                  out.add(
                      Source.of(
                          name.isBlank() ? String.valueOf(feed.getHost()) : name.strip(),
                          page.address(),
                          new Listing.Feed(feed))));
    }
    return out;
  }

  @Override
  public void close() throws IOException {
    fetcher.close();
  }
}
