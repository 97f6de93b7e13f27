package zhixun.app.cli;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import java.util.function.Function;

/** A file of which every line must be readable: subscriptions, queries, gold. */
final class LineFile {
  private LineFile() {}

  /**
   * What the lines are, in their order; blank ones are left out.
   *
   * @param parser throws {@link IllegalArgumentException} on a line that is none
   * @throws UserError if there is no such file, or naming the line that could not be read
   */
  static <T> List<T> parse(Path file, Function<String, T> parser) throws IOException {
    var parsed = new ArrayList<T>();
    each(file, line -> parsed.add(parser.apply(line)));
    return parsed;
  }

  /** The same for a taker of lines. */
  static void each(Path file, Consumer<String> taker) throws IOException {
    List<String> lines;
    try {
      lines = Files.readAllLines(file, StandardCharsets.UTF_8);
    } catch (NoSuchFileException e) {
      throw new UserError("找不到文件：" + file, e);
    }
    for (int i = 0; i < lines.size(); i++) {
      if (!lines.get(i).isBlank()) {
        try {
          taker.accept(lines.get(i));
        } catch (IllegalArgumentException e) {
          throw new UserError(file + ":" + (i + 1) + ": " + e.getMessage(), e);
        }
      }
    }
  }
}
