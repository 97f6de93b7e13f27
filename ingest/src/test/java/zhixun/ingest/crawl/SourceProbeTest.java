package zhixun.ingest.crawl;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.URI;
import java.time.InstantSource;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import zhixun.ingest.crawl.SourceProbe.Result;
import zhixun.ingest.source.CatalogueWriter;
import zhixun.ingest.source.Listing;
import zhixun.ingest.source.Opml;
import zhixun.ingest.source.Paging;
import zhixun.ingest.source.Source;
import zhixun.ingest.source.SourceCatalogue;

class SourceProbeTest {
  private final LoopbackWeb web = new LoopbackWeb();
  private final SourceProbe probe = new SourceProbe(Set.of("127.0.0.1"), InstantSource.system());

  @AfterEach
  void close() throws IOException {
    probe.close();
    web.close();
  }

  private Source list(String item) {
    URI url = URI.create(web.base() + "/list");
    return Source.of("测试网", url, new Listing.Html(url, item, null, null, null, Paging.NONE));
  }

  @Test
  void showsWhatItWouldTake() {
    web.serve("/list", "text/html", "<ul><li><a href=/a>甲</a></li></ul>");

    assertThat(probe.check(list("li")))
        .isInstanceOfSatisfying(
            Result.Taken.class, r -> assertThat(r.listed().entries()).hasSize(1));
  }

  @Test
  void saysWhyItWouldTakeNothing() {
    web.serve("/list", "text/html", "<ul><li><a href=/a>甲</a></li></ul>");
    assertThat(probe.check(list("div.news")).toString()).contains("div.news");

    web.serve("/robots.txt", "text/plain", "User-agent: *\nDisallow: /list\n");
    assertThat(probe.check(list("li")).toString()).contains("robots.txt 不允许");
  }

  @Test
  void findsTheFeedsThatAPageNamesAsEntriesOfTheCatalogue() {
    web.serve(
        "/",
        "text/html",
        "<title>测试网</title><link rel=alternate type=application/rss+xml title='测试网·RSS' href=/rss>");
    List<Source> feeds = probe.feeds(URI.create(web.base() + "/"));

    String yaml = "sources:\n" + CatalogueWriter.entry(feeds.getFirst());
    assertThat(SourceCatalogue.parse(yaml, "neu.yml").all()).isEqualTo(feeds);
    assertThat(feeds.getFirst().listing().url()).isEqualTo(URI.create(web.base() + "/rss"));
  }

  @Test
  void writesAndReadsOpml() {
    List<Source> feeds =
        SourceCatalogue.builtIn().all().stream()
            .filter(s -> s.listing() instanceof Listing.Feed)
            .toList();

    List<Source> back = Opml.read(Opml.write(feeds));
    assertThat(back).extracting(Source::name).isEqualTo(feeds.stream().map(Source::name).toList());
    assertThat(back).extracting(s -> s.listing().url()).doesNotHaveDuplicates();
  }

  @Test
  void writesEveryEntryOfTheCatalogueSoThatItReadsBack() {
    for (Source source : SourceCatalogue.builtIn().all()) {
      String yaml = "sources:\n" + CatalogueWriter.entry(source);
      Source back = SourceCatalogue.parse(yaml, "back.yml").all().getFirst();
      assertThat(back.listing()).isEqualTo(source.listing());
    }
  }
}
