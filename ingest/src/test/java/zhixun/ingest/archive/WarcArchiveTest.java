package zhixun.ingest.archive;

import static org.assertj.core.api.Assertions.assertThat;
import static zhixun.ingest.frontier.Visits.NONE;

import java.io.IOException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import zhixun.contract.event.Arrival;
import zhixun.ingest.archive.ArchiveReader.Kept;
import zhixun.ingest.fetch.Page;
import zhixun.ingest.frontier.KnownUrl;
import zhixun.ingest.frontier.Lane;

class WarcArchiveTest {
  @TempDir Path folder;

  private static Page page(String url, String at) {
    return new Page(
        URI.create(url),
        ("正文 " + url).getBytes(StandardCharsets.UTF_8),
        "text/html; charset=gbk",
        null,
        null,
        Duration.ZERO,
        Instant.parse(at));
  }

  private static Occasion asked(String url) {
    return Occasion.of(
        KnownUrl.found(url, url, "测试网", KnownUrl.Kind.PAGE, Lane.FRESH, Arrival.LIVE, Instant.EPOCH)
            .announcedAs("列表里的标题", "2024-05-27"));
  }

  private List<Kept> read(Path file) throws IOException {
    var out = new ArrayList<Kept>();
    ArchiveReader.read(file, out::add);
    return out;
  }

  @Test
  void givesBackWhatItKept() throws IOException {
    try (var archive = new WarcArchive(folder)) {
      archive.keep(asked("http://a.cn/0"), page("http://a.cn/1", "2024-05-27T01:00:00Z"));
      archive.keep(asked("http://a.cn/2"), page("http://a.cn/2", "2024-05-27T16:30:00Z"));
    }

    List<Kept> first = read(folder.resolve("zhixun-20240527-0001.warc.gz"));
    assertThat(first).hasSize(1);
    assertThat(first.getFirst().occasion().asked()).isEqualTo(URI.create("http://a.cn/0"));
    assertThat(first.getFirst().occasion().known())
        .isEqualTo(asked("http://a.cn/0").known().next("http://a.cn/0", Lane.FRESH, null, NONE));
    Page page = first.getFirst().page();
    assertThat(page.address()).isEqualTo(URI.create("http://a.cn/1"));
    assertThat(page.httpCharset()).contains("gbk");
    assertThat(page.fetchedAt()).isEqualTo(Instant.parse("2024-05-27T01:00:00Z"));
    assertThat(new String(page.body(), StandardCharsets.UTF_8)).isEqualTo("正文 http://a.cn/1");
    assertThat(read(folder.resolve("zhixun-20240528-0001.warc.gz")))
        .as("a new day in Shanghai has a file of its own")
        .hasSize(1);
  }

  @Test
  void readsAFileThatACrashCutOffUpToItsLastWholeRecord() throws IOException {
    try (var archive = new WarcArchive(folder)) {
      archive.keep(asked("http://a.cn/1"), page("http://a.cn/1", "2024-05-27T01:00:00Z"));
      archive.keep(asked("http://a.cn/2"), page("http://a.cn/2", "2024-05-27T01:00:01Z"));
    }
    Path file = folder.resolve("zhixun-20240527-0001.warc.gz");
    byte[] whole = Files.readAllBytes(file);
    Files.write(file, Arrays.copyOf(whole, whole.length - 40));

    assertThat(read(file))
        .extracting(k -> k.occasion().asked())
        .containsExactly(URI.create("http://a.cn/1"));
  }
}
