package zhixun.ingest.importer;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import zhixun.contract.event.Arrival;
import zhixun.contract.event.Article;
import zhixun.contract.event.DeadLetter;

class ImporterTest {
  @TempDir Path folder;
  private final List<Article> articles = new ArrayList<>();
  private final List<DeadLetter> deadLetters = new ArrayList<>();

  private Importer.Counts run(String... lines) throws IOException {
    Path file = folder.resolve("items.jsonl");
    Files.writeString(file, String.join("\n", lines));
    var importer =
        new Importer(articles::add, deadLetters::add, () -> Instant.parse("2024-06-01T00:00:00Z"));
    return importer.run(file.toString(), n -> {});
  }

  @Test
  void publishesEveryLineThatIsAnItem() throws IOException {
    Importer.Counts counts =
        run(
            "{\"key\":\"1\",\"date\":\"2024-05-31\",\"title\":\"甲\",\"text\":\"\",\"source\":\"网\",\"url\":null}",
            "",
            "{\"key\":\"2\",\"title\":\"乙\",\"text\":\"正文\",\"source\":\"网\",\"url\":\"http://a.cn/1\"}");

    assertThat(counts).isEqualTo(new Importer.Counts(2, 2, 0, 0));
    assertThat(articles).extracting(Article::arrival).containsOnly(Arrival.IMPORT);
  }

  @Test
  void parksALineThatIsNoneWithFileAndLine() throws IOException {
    Importer.Counts counts = run("{\"key\":\"1\",\"title\":\"甲\"}", "{broken", "{\"key\":\"3\"}");

    assertThat(counts).isEqualTo(new Importer.Counts(3, 1, 2, 0));
    assertThat(deadLetters)
        .extracting(d -> d.origin().substring(d.origin().lastIndexOf(':')) + " " + d.cause())
        .containsExactly(":2 unreadable line", ":3 no article");
  }

  @Test
  void keepsAnItemWithABadDateAndSaysSo() throws IOException {
    Importer.Counts counts = run("{\"key\":\"1\",\"title\":\"甲\",\"date\":\"昨天\"}");

    assertThat(counts.flagged()).isEqualTo(1);
    assertThat(articles.getFirst().publishedAt()).isNull();
  }
}
