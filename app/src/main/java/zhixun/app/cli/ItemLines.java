package zhixun.app.cli;

import java.io.IOException;
import java.io.OutputStream;
import java.io.PrintWriter;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.time.Instant;
import zhixun.contract.event.Arrival;
import zhixun.contract.event.Article;
import zhixun.contract.item.ItemReader;

/**
 * Walks an item file for a batch command: readable lines to the taker, the others to standard
 * error.
 */
final class ItemLines {
  /** Takes one article. */
  interface Taker {
    void take(Article article) throws IOException;
  }

  private ItemLines() {}

  /**
   * How many lines were readable.
   *
   * @throws UserError if there is no such file
   */
  static int each(String file, PrintWriter errors, Taker taker) throws IOException {
    int read = 0;
    try (ItemReader reader = ItemReader.open(file)) {
      for (var line = reader.next(); line != null; line = reader.next()) {
        switch (line) {
          case ItemReader.Line.Unreadable bad ->
              errors.println(file + ":" + bad.number() + ": " + bad.cause());
          case ItemReader.Line.Read good -> read += article(file, good, errors, taker);
        }
      }
    } catch (NoSuchFileException e) {
      throw new UserError("找不到文件：" + file, e);
    }
    return read;
  }

  private static int article(
      String file, ItemReader.Line.Read line, PrintWriter errors, Taker taker) throws IOException {
    Article article;
    try {
      article = line.item().toArticle(Instant.EPOCH, Arrival.IMPORT);
    } catch (IllegalArgumentException e) {
      errors.println(file + ":" + line.number() + ": " + e.getMessage());
      return 0;
    }
    taker.take(article);
    return 1;
  }

  /** A writer to a file, or to standard output for {@code -}. */
  static PrintWriter writer(String file) throws IOException {
    OutputStream out = file.equals("-") ? System.out : Files.newOutputStream(Path.of(file));
    return new PrintWriter(out, false, StandardCharsets.UTF_8);
  }
}
