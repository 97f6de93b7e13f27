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
 * The files of a batch command: readable lines of an item file go to the taker, the others to
 * standard error; results go to a file or to standard output.
 */
final class ItemLines {
  /** Takes one article. */
  interface Taker {
    void take(Article article) throws IOException;
  }

  /** Writes the results of a command. */
  interface Results<T> {
    T to(PrintWriter writer) throws IOException;
  }

  private ItemLines() {}

  /**
   * How many lines were readable.
   *
   * @param file an item file, {@code -} for standard input
   * @throws UserError if there is no such file
   */
  static int each(String file, PrintWriter errors, Taker taker) throws IOException {
    int read = 0;
    try (ItemReader reader = open(file)) {
      for (var line = reader.next(); line != null; line = reader.next()) {
        switch (line) {
          case ItemReader.Line.Unreadable bad ->
              errors.println(file + ":" + bad.number() + ": " + bad.cause());
          case ItemReader.Line.Read good -> read += article(file, good, errors, taker);
        }
      }
    }
    return read;
  }

  /**
   * Opens an item file.
   *
   * @throws UserError if there is no such file
   */
  static ItemReader open(String file) throws IOException {
    if (Files.isDirectory(Path.of(file))) {
      throw new UserError("是目录，不是条目文件：" + file);
    }
    try {
      return ItemReader.open(file);
    } catch (NoSuchFileException e) {
      throw new UserError("找不到文件：" + file, e);
    }
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

  /**
   * Has results written to a file, or to standard output for {@code -}, and sees that they got
   * there.
   *
   * @throws UserError if the folder is missing or the disk is full
   */
  static <T> T write(String file, Results<T> results) throws IOException {
    if (file.equals("-")) {
      return written(file, new PrintWriter(System.out, false, StandardCharsets.UTF_8), results);
    }
    try (var writer = new PrintWriter(output(file), false, StandardCharsets.UTF_8)) {
      return written(file, writer, results);
    }
  }

  private static <T> T written(String file, PrintWriter writer, Results<T> results)
      throws IOException {
    T came = results.to(writer);
    if (writer.checkError()) {
      throw new UserError("写不进 " + file + "；看看磁盘是否已满");
    }
    return came;
  }

  private static OutputStream output(String file) throws IOException {
    try {
      return Files.newOutputStream(Path.of(file));
    } catch (NoSuchFileException e) {
      throw new UserError("输出目录不存在：" + file, e);
    }
  }
}
