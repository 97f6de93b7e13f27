package zhixun.ingest.fetch;

import crawlercommons.robots.BaseRobotRules;
import crawlercommons.robots.SimpleRobotRules;
import crawlercommons.robots.SimpleRobotRules.RobotRulesMode;
import crawlercommons.robots.SimpleRobotRulesParser;
import java.net.URI;
import java.time.Duration;
import java.time.Instant;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import zhixun.ingest.fetch.FetchOutcome.Failed;
import zhixun.ingest.fetch.FetchOutcome.Fetched;
import zhixun.ingest.fetch.FetchOutcome.NotModified;
import zhixun.ingest.fetch.FetchOutcome.Redirected;
import zhixun.ingest.fetch.FetchOutcome.Throttled;

/**
 * What each host's robots.txt allows, as RFC 9309 has it: a missing file allows all, a host that
 * cannot answer is left alone for an hour. Thread-safe.
 */
public final class Robots {
  private static final int MAX_HOSTS = 2000;
  private static final int MAX_BYTES = 500 * 1024;
  private static final Duration KEEP = Duration.ofHours(24);
  private static final Duration KEEP_UNREACHABLE = Duration.ofHours(1);

  /** A wish for more than this is read as a wish not to be crawled in bulk; we keep to it. */
  private static final Duration LONGEST_DELAY = Duration.ofMinutes(5);

  private record Rules(BaseRobotRules rules, Instant expires) {}

  private final List<String> agents;
  private final SimpleRobotRulesParser parser = new SimpleRobotRulesParser();
  private final Map<String, Rules> byHost =
      new LinkedHashMap<>(64, 0.75f, true) {
        private static final long serialVersionUID = 1;

        @Override
        protected boolean removeEldestEntry(Map.Entry<String, Rules> eldest) {
          return size() > MAX_HOSTS;
        }
      };

  /**
   * @param agent our product token in lower case, e.g. {@code zhixunbot}; {@code *} for any
   */
  public Robots(String agent) {
    this.agents = agent.equals("*") ? List.of() : List.of(agent);
  }

  /** Whether {@link #learn} has to be called before the host may be asked for a page. */
  public synchronized boolean unknown(URI url, Instant now) {
    Rules rules = byHost.get(HostKey.of(url));
    return rules == null || !rules.expires().isAfter(now);
  }

  /** Where the rules of this page's host are kept. */
  public static URI address(URI url) {
    return url.resolve("/robots.txt");
  }

  /** Takes what asking for robots.txt came to. */
  public synchronized void learn(URI url, FetchOutcome outcome, Instant now) {
    byHost.put(HostKey.of(url), read(url, outcome, now));
  }

  private Rules read(URI url, FetchOutcome outcome, Instant now) {
    return switch (outcome) {
      case Fetched(Page page) -> new Rules(parse(url, page), now.plus(KEEP));
      case NotModified _ -> new Rules(all(), now.plus(KEEP));
      case Redirected _ -> new Rules(all(), now.plus(KEEP));
      case Throttled _ -> new Rules(none(), now.plus(KEEP_UNREACHABLE));
      case Failed(FetchOutcome.Cause cause, String _) when cause.ofHost() ->
          new Rules(none(), now.plus(KEEP_UNREACHABLE));
      case Failed _ -> new Rules(all(), now.plus(KEEP));
    };
  }

  private BaseRobotRules parse(URI url, Page page) {
    byte[] body =
        page.body().length > MAX_BYTES ? Arrays.copyOf(page.body(), MAX_BYTES) : page.body();
    String type = page.contentType().isEmpty() ? "text/plain" : page.contentType();
    return parser.parseContent(address(url).toString(), body, type, agents);
  }

  private static SimpleRobotRules all() {
    return new SimpleRobotRules(RobotRulesMode.ALLOW_ALL);
  }

  private static SimpleRobotRules none() {
    var rules = new SimpleRobotRules(RobotRulesMode.ALLOW_NONE);
    rules.setDeferVisits(true);
    return rules;
  }

  /** Whether the page may be asked for; true for a host whose rules are not known. */
  public synchronized boolean allows(URI url) {
    Rules rules = byHost.get(HostKey.of(url));
    return rules == null || rules.rules().isAllowed(url.toString());
  }

  /** Until when the host is left alone because its robots.txt could not be had; else never. */
  public synchronized Instant deferredUntil(URI url) {
    Rules rules = byHost.get(HostKey.of(url));
    return rules != null && rules.rules().isDeferVisits() ? rules.expires() : Instant.MIN;
  }

  /** The delay the host asks for; zero when it asks for none. */
  public synchronized Duration crawlDelay(URI url) {
    Rules rules = byHost.get(HostKey.of(url));
    long millis = rules == null ? 0 : rules.rules().getCrawlDelay();
    Duration delay = millis <= 0 ? Duration.ZERO : Duration.ofMillis(millis);
    return delay.compareTo(LONGEST_DELAY) > 0 ? LONGEST_DELAY : delay;
  }

  /** The sitemaps it names. */
  public synchronized List<String> sitemaps(URI url) {
    Rules rules = byHost.get(HostKey.of(url));
    return rules == null ? List.of() : List.copyOf(rules.rules().getSitemaps());
  }
}
