package zhixun.app.demo;

import java.io.IOException;
import java.net.URI;
import java.time.Instant;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import zhixun.app.demo.DemoArticle.Oddity;

/**
 * The demo's web: eight sites, each a server of its own on 127.0.0.1. Listening from {@link #start}
 * until {@link #close}. Thread-safe.
 */
public final class DemoWeb implements AutoCloseable {
  /** Where the demo's clock stands: 18:00 of 31 May 2024 in Asia/Shanghai. */
  public static final Instant NOW = Instant.parse("2024-05-31T10:00:00Z");

  static final String POLICY_EVENT = "standards-plan";
  static final String REPRINTED_EVENT = "gpt4o";
  private static final YearMonth MONTH = YearMonth.of(2024, 5);
  private static final int BROKEN_FEEDS = 1;

  private final List<DemoSite> sites;
  private final Map<String, SiteServer> servers = new LinkedHashMap<>();

  private DemoWeb(List<DemoSite> sites) {
    this.sites = sites;
  }

  /** Starts all sites on free ports. */
  public static DemoWeb start() throws IOException {
    return start(0);
  }

  /**
   * Starts all sites on consecutive ports, so that addresses, and with them article ids, are the
   * same in every run.
   *
   * @param firstPort 0 for free ports
   * @throws IOException if a port is taken; nothing is left listening
   */
  public static DemoWeb start(int firstPort) throws IOException {
    var web = new DemoWeb(DemoSites.load());
    try {
      for (DemoSite site : web.sites) {
        int port = firstPort == 0 ? 0 : firstPort + web.servers.size();
        web.servers.put(site.key(), new SiteServer(port));
      }
    } catch (IOException e) {
      web.close();
      throw e;
    }
    for (DemoSite site : web.sites) {
      SiteServer server = web.server(site.key());
      server.serve(SitePages.render(site, server.base()));
    }
    return web;
  }

  /** The catalogue of these sites, as {@code sources.yml}. */
  public String sourcesYaml() {
    var values = new HashMap<String, String>();
    servers.forEach((key, server) -> values.put(key, server.base()));
    values.put(
        "hosts",
        servers.values().stream().map(SiteServer::hostAndPort).collect(Collectors.joining(",")));
    return Template.of("sources.yml").fill(values, List.of());
  }

  /** What a good crawl of it must come to. */
  public DemoExpectations expectations() {
    return new DemoExpectations(
        servers.size() + BROKEN_FEEDS,
        articles().size(),
        laterListPages(),
        (int) articles().stream().filter(a -> !YearMonth.from(a.time()).equals(MONTH)).count(),
        (int) articles().stream().filter(a -> !a.attached().isEmpty()).count(),
        count(Oddity.GONE),
        count(Oddity.PREVIEW),
        count(Oddity.EMPTY),
        count(Oddity.GARBLED),
        BROKEN_FEEDS,
        addresses(POLICY_EVENT, "gov").getFirst(),
        addresses(POLICY_EVENT, ""),
        addresses(REPRINTED_EVENT, ""));
  }

  /**
   * Address of one site, with a slash at the end.
   *
   * @param site {@code wire, tech, portal, finance, flash, notes, gov} or {@code exchange}
   */
  public URI home(String site) {
    return URI.create(server(site).base() + "/");
  }

  /** Requests answered by all sites so far. */
  public int requests() {
    return servers.values().stream().mapToInt(SiteServer::requests).sum();
  }

  @Override
  public void close() {
    servers.values().forEach(SiteServer::close);
  }

  private SiteServer server(String key) {
    return Optional.ofNullable(servers.get(key))
        .orElseThrow(() -> new IllegalArgumentException("no demo site '" + key + "'"));
  }

  private List<DemoArticle> articles() {
    return sites.stream()
        .flatMap(site -> site.articles().stream())
        .filter(DemoArticle::isArticle)
        .toList();
  }

  private int count(Oddity oddity) {
    return (int)
        sites.stream()
            .flatMap(site -> site.articles().stream())
            .filter(article -> article.oddity() == oddity)
            .count();
  }

  private int laterListPages() {
    return sites.stream()
        .mapToInt(
            site ->
                (int)
                    SitePages.beyondFirstList(site).stream().filter(DemoArticle::isArticle).count())
        .sum();
  }

  private List<URI> addresses(String event, String onlySite) {
    var out = new ArrayList<URI>();
    for (DemoSite site : sites) {
      for (DemoArticle article : site.articles()) {
        if (article.field("event").equals(event) && site.key().startsWith(onlySite)) {
          out.add(URI.create(server(site.key()).base() + site.path(article)));
        }
      }
    }
    return out;
  }
}
