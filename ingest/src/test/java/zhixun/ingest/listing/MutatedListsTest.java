package zhixun.ingest.listing;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.lang.management.ManagementFactory;
import java.net.URI;
import java.nio.charset.Charset;
import java.time.Duration;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import zhixun.ingest.fetch.Page;
import zhixun.ingest.source.JsonShape;
import zhixun.ingest.source.Listing;
import zhixun.ingest.source.Paging;

/** Lists broken at random always end in a declared outcome, and soon. */
class MutatedListsTest {
  private static final Instant NOW = Instant.parse("2024-05-28T01:00:00Z");
  private static final Duration SLOWEST = Duration.ofSeconds(2);
  private static final URI ADDRESS = URI.create("http://a.cn/list");
  private static final String RSS =
      """
      <?xml version="1.0" encoding="UTF-8"?><!DOCTYPE rss [<!ENTITY x SYSTEM "file:///etc/hosts">]>
      <rss version="2.0"><channel><title>测试网</title>
      <item><title><![CDATA[第一篇]]></title><link>http://a.cn/1</link><pubDate>Tue, 28 May 2024 09:00:00 +0800</pubDate></item>
      <item><title>第二篇 &amp; 附件 &x;</title><link>http://a.cn/2</link><author>张晓明</author></item>
      </channel></rss>
      """;
  private static final String SITEMAP =
      """
      <?xml version="1.0"?><urlset xmlns="http://www.sitemaps.org/schemas/sitemap/0.9">
      <url><loc>http://a.cn/1</loc><lastmod>2024-05-28</lastmod></url><url><loc>http://a.cn/2</loc></url></urlset>
      """;
  private static final String HTML =
      "<ul class=news><li><a href=/1>第一篇</a><span>2024-05-28</span></li><li><a href='/2'>第二篇</a></li></ul>";
  private static final String JSON =
      "cb({\"d\":[{\"t\":\"第一篇\",\"u\":\"/1\",\"at\":1716858000000},{\"t\":\"第二篇\",\"u\":\"/2\",\"at\":\"2024-05-28\"}]})";

  private static final List<Listing> LISTINGS =
      List.of(
          new Listing.Feed(ADDRESS),
          new Listing.Sitemap(ADDRESS),
          new Listing.Html(ADDRESS, "li", null, null, null, Paging.NONE),
          new Listing.Json(
              ADDRESS,
              null,
              new JsonShape("d[]", List.of("t"), "u", "at", null, null),
              Paging.NONE));
  private static final byte[][] SEEDS = {
    RSS.getBytes(UTF_8), SITEMAP.getBytes(UTF_8), HTML.getBytes(UTF_8), JSON.getBytes(UTF_8)
  };

  private final Random random = new Random(20240528);

  @Test
  void threeHundredMutatedListsEndWell() {
    mutate(300);
  }

  @Tag("drill")
  @Test
  void aHundredThousandMutatedListsEndWell() {
    mutate(100_000);
  }

  private void mutate(int rounds) {
    var clock = ManagementFactory.getThreadMXBean();
    for (int round = 0; round < rounds; round++) {
      int which = random.nextInt(SEEDS.length);
      byte[] body = broken(SEEDS[which]);
      var page = new Page(ADDRESS, body, "text/xml", null, null, Duration.ZERO, NOW);
      long start = clock.getCurrentThreadCpuTime();
      ListingOutcome outcome = ListingReader.read(LISTINGS.get(which), page, 1, NOW);
      long nanos = clock.getCurrentThreadCpuTime() - start;
      assertThat(outcome).as("round %d", round).isNotNull();
      assertThat(outcome.toString()).as("no file is read into a list").doesNotContain("localhost");
      assertThat(Duration.ofNanos(nanos)).as("round %d", round).isLessThan(SLOWEST);
    }
  }

  private byte[] broken(byte[] seed) {
    byte[] out = random.nextInt(4) == 0 ? recoded(seed) : seed.clone();
    for (int i = random.nextInt(6); i >= 0 && out.length > 1; i--) {
      out = random.nextInt(3) == 0 ? repeated(out) : changed(out);
    }
    return random.nextInt(5) == 0 ? Arrays.copyOf(out, random.nextInt(out.length + 1)) : out;
  }

  private static byte[] recoded(byte[] seed) {
    return new String(seed, UTF_8).getBytes(Charset.forName("GB18030"));
  }

  private byte[] changed(byte[] body) {
    for (int i = random.nextInt(15); i >= 0; i--) {
      byte letter = (byte) "<>&;\"'{}[]:,/!".charAt(random.nextInt(14));
      body[random.nextInt(body.length)] =
          random.nextBoolean() ? letter : (byte) random.nextInt(256);
    }
    return body;
  }

  /** A piece of it many times over, e.g. elements in elements in elements. */
  private byte[] repeated(byte[] body) {
    int from = random.nextInt(body.length - 1);
    int length = Math.min(body.length - from, 1 + random.nextInt(80));
    int times = 1 + random.nextInt(300);
    byte[] out = Arrays.copyOf(body, body.length + length * times);
    for (int i = 0; i < times; i++) {
      System.arraycopy(body, from, out, body.length + i * length, length);
    }
    return out;
  }
}
