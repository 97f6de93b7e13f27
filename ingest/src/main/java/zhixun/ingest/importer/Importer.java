package zhixun.ingest.importer;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.InstantSource;
import java.util.function.LongConsumer;
import zhixun.contract.event.Arrival;
import zhixun.contract.event.Article;
import zhixun.contract.event.DeadLetter;
import zhixun.contract.item.Item;
import zhixun.contract.item.ItemReader;
import zhixun.contract.topic.Publisher;

/**
 * Reads item files into articles, line by line: what is no item, or no article, becomes a dead
 * letter that names file and line. Thread-safe as far as its publishers are.
 */
public final class Importer {
  /**
   * What an import came to.
   *
   * @param lines that were not blank
   * @param articles published
   * @param deadLetters one for each line that is no article
   * @param flagged articles of which a bad field was dropped or cut
   */
  public record Counts(long lines, long articles, long deadLetters, long flagged) {}

  private static final int PROGRESS_EVERY = 500;

  private final Publisher<Article> articles;
  private final Publisher<DeadLetter> deadLetters;
  private final InstantSource clock;

  public Importer(
      Publisher<Article> articles, Publisher<DeadLetter> deadLetters, InstantSource clock) {
    this.articles = articles;
    this.deadLetters = deadLetters;
    this.clock = clock;
  }

  /**
   * Imports a file, plain or gzipped; {@code -} is standard input.
   *
   * @param progress told the number of lines read, now and then and at the end
   * @throws IOException if the file cannot be read to its end
   */
  public Counts run(String file, LongConsumer progress) throws IOException {
    try (var reader = ItemReader.open(file)) {
      return run(file, reader, progress);
    }
  }

  private Counts run(String file, ItemReader reader, LongConsumer progress) throws IOException {
    long lines = 0;
    long published = 0;
    long flagged = 0;
    for (ItemReader.Line line = reader.next(); line != null; line = reader.next()) {
      lines++;
      Result result = take(file, line);
      published += result == Result.REFUSED ? 0 : 1;
      flagged += result == Result.FLAGGED ? 1 : 0;
      if (lines % PROGRESS_EVERY == 0) {
        progress.accept(lines);
      }
    }
    progress.accept(lines);
    return new Counts(lines, published, lines - published, flagged);
  }

  private enum Result {
    CLEAN,
    FLAGGED,
    REFUSED
  }

  private Result take(String file, ItemReader.Line line) {
    return switch (line) {
      case ItemReader.Line.Read(long number, Item item) -> publish(file, number, item);
      case ItemReader.Line.Unreadable(long number, String cause, String text) -> {
        park(file, number, "unreadable line", cause, null, text);
        yield Result.REFUSED;
      }
    };
  }

  private Result publish(String file, long number, Item item) {
    Article article;
    try {
      article = item.toArticle(clock.instant(), Arrival.IMPORT);
    } catch (IllegalArgumentException e) {
      park(file, number, "no article", String.valueOf(e.getMessage()), item.key(), item.toString());
      return Result.REFUSED;
    }
    articles.publish(article);
    return article.flags().isEmpty() ? Result.CLEAN : Result.FLAGGED;
  }

  private void park(
      String file,
      long number,
      String cause,
      String detail,
      @org.jspecify.annotations.Nullable String key,
      String text) {
    deadLetters.publish(
        DeadLetter.of(
            file + ":" + number,
            "import",
            cause,
            detail,
            key,
            text.getBytes(StandardCharsets.UTF_8),
            clock.instant()));
  }
}
