package zhixun.ingest.fetch;

import static org.assertj.core.api.Assertions.assertThat;

import com.sun.net.httpserver.HttpExchange;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.net.InetAddress;
import java.net.URI;
import java.net.UnknownHostException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.InstantSource;
import java.util.ArrayDeque;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.zip.GZIPOutputStream;
import org.apache.hc.client5.http.DnsResolver;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import zhixun.ingest.crawl.LoopbackWeb;
import zhixun.ingest.fetch.FetchOutcome.Cause;
import zhixun.ingest.fetch.FetchOutcome.Failed;
import zhixun.ingest.fetch.FetchOutcome.Fetched;

class FetcherTest {
  private static final FetchLimits LIMITS =
      new FetchLimits(
          1 << 20, 1 << 20, 3, Duration.ofSeconds(2), Duration.ofSeconds(2), Duration.ofSeconds(4));

  private final LoopbackWeb web = new LoopbackWeb();

  @AfterEach
  void closeWeb() {
    web.close();
  }

  private FetchOutcome fetch(String url, ProxySettings proxies, String... allowed)
      throws IOException {
    try (var fetcher =
        new Fetcher("TestBot", Set.of(allowed), LIMITS, InstantSource.system(), proxies)) {
      return fetcher.fetch(FetchRequest.get(URI.create(url)).following());
    }
  }

  private FetchOutcome fetch(String path) throws IOException {
    return fetch(web.base() + path, ProxySettings.NONE, "127.0.0.1");
  }

  private void encoded(String path, String encoding, byte[] body) {
    web.on(path, x -> LoopbackWeb.answer(x, 200, Map.of("Content-Encoding", encoding), body));
  }

  @Test
  void readsBrotli() throws IOException {
    encoded("/br", "br", HexFormat.of().parseHex("0b028068656c6c6f03")); // hello

    assertThat(fetch("/br"))
        .isInstanceOfSatisfying(
            Fetched.class,
            f ->
                assertThat(new String(f.page().body(), StandardCharsets.UTF_8)).isEqualTo("hello"));
  }

  @Test
  void saysThatBrotliIsBrokenOrCutOff() throws IOException {
    encoded("/br", "br", HexFormat.of().parseHex("0b028068656c"));

    assertThat(fetch("/br"))
        .isInstanceOfSatisfying(
            Failed.class, f -> assertThat(f.cause()).isEqualTo(Cause.UNREADABLE_ENCODING));
  }

  @Test
  void stopsUnpackingAtItsLimit() throws IOException {
    var bytes = new ByteArrayOutputStream();
    try (var gzip = new GZIPOutputStream(bytes)) {
      gzip.write(new byte[4 << 20]);
    }
    encoded("/bomb", "gzip", bytes.toByteArray());

    assertThat(fetch("/bomb"))
        .isInstanceOfSatisfying(
            Failed.class, f -> assertThat(f.cause()).isEqualTo(Cause.TOO_LARGE));
  }

  @Test
  void refusesARedirectToAPrivateAddress() throws IOException {
    String port = web.base().substring(web.base().lastIndexOf(':'));
    web.on("/away", x -> redirect(x, "http://localhost" + port + "/secret"))
        .serve("/secret", "text/html", "secret");

    assertThat(fetch("/away"))
        .isInstanceOfSatisfying(
            Failed.class, f -> assertThat(f.cause()).isEqualTo(Cause.PRIVATE_ADDRESS));
    assertThat(web.requests()).containsExactly("/away");
  }

  private static void redirect(HttpExchange x, String to) throws IOException {
    LoopbackWeb.answer(x, 302, Map.of("Location", to), new byte[0]);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "127.0.0.1",
        "10.1.2.3",
        "192.168.0.1",
        "172.16.0.9",
        "169.254.169.254",
        "100.64.0.1",
        "0.0.0.0",
        "[::1]",
        "[::ffff:127.0.0.1]",
        "[fd00::1]",
        "[64:ff9b::7f00:1]",
        "[2002:7f00:1::]",
        "[fe80::1]",
        "224.0.0.1",
        "255.255.255.255"
      })
  void refusesEveryKindOfPrivateAddress(String host) throws IOException {
    assertThat(fetch("http://" + host + ":9/", ProxySettings.NONE))
        .isInstanceOfSatisfying(
            Failed.class, f -> assertThat(f.cause()).isEqualTo(Cause.PRIVATE_ADDRESS));
  }

  @Test
  void refusesANameWhoseAddressTurnsPrivate() throws UnknownHostException {
    var answers =
        new ArrayDeque<>(
            List.of(
                InetAddress.getByAddress("a.cn", new byte[] {8, 8, 8, 8}),
                InetAddress.getByAddress("a.cn", new byte[] {127, 0, 0, 1})));
    var guard = new AddressGuard(Set.of(), resolving(answers));

    assertThat(guard.resolve("a.cn")).hasSize(1);
    assertThat(org.assertj.core.api.Assertions.catchThrowable(() -> guard.resolve("a.cn")))
        .isInstanceOf(AddressGuard.PrivateAddressException.class)
        .hasMessage("a.cn is 127.0.0.1");
  }

  private static DnsResolver resolving(ArrayDeque<InetAddress> answers) {
    return new DnsResolver() {
      @Override
      public InetAddress[] resolve(String host) {
        return new InetAddress[] {answers.removeFirst()};
      }

      @Override
      public String resolveCanonicalHostname(String host) {
        return host;
      }
    };
  }

  @Test
  void asksByTheProxyAndStillRefusesPrivateAddresses() throws IOException {
    web.serve("/page", "text/html", "by proxy");
    var proxies = ProxySettings.of(Map.of("http_proxy", web.base(), "NO_PROXY", "direct.cn"));

    assertThat(fetch("http://far.example/page", proxies))
        .isInstanceOfSatisfying(
            Fetched.class, f -> assertThat(f.page().body()).asString().isEqualTo("by proxy"));
    for (String host : List.of("127.0.0.1", "localhost", "192.168.0.1", "[::1]")) {
      assertThat(fetch("http://" + host + "/page", proxies))
          .isInstanceOfSatisfying(
              Failed.class, f -> assertThat(f.cause()).isEqualTo(Cause.PRIVATE_ADDRESS));
    }
  }

  @ParameterizedTest
  @CsvSource({
    "http://a.cn/, http://p:1",
    "https://a.cn/, http://q:2",
    "http://b.cn/, ",
    "http://x.b.cn/, ",
    "http://xb.cn/, http://p:1",
    "http://c.cn:81/, ",
    "http://c.cn/, http://p:1",
    "http://d.cn/, ",
    "http://x.d.cn/, "
  })
  void readsTheUsualProxySettings(String url, String proxy) {
    var settings =
        ProxySettings.of(
            Map.of(
                "HTTP_PROXY", "p:1",
                "https_proxy", "http://q:2",
                "NO_PROXY", "b.cn, .d.cn,c.cn:81"));

    assertThat(settings.proxyFor(URI.create(url)).map(URI::toString).orElse(null)).isEqualTo(proxy);
  }
}
