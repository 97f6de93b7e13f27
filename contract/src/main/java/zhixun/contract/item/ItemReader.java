package zhixun.contract.item;

import com.fasterxml.jackson.core.JsonProcessingException;
import java.io.BufferedInputStream;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.zip.GZIPInputStream;
import org.jspecify.annotations.Nullable;
import zhixun.contract.json.Json;

/** Reads an item file, plain or gzipped, line by line. Confined to one thread. */
public final class ItemReader implements AutoCloseable {
  /** What one line came to. */
  public sealed interface Line {
    /** Counts from 1. */
    long number();

    /** A line that is an item. */
    record Read(long number, Item item) implements Line {}

    /** A line that is none, with the cause and the line itself. */
    record Unreadable(long number, String cause, String text) implements Line {}
  }

  private final BufferedReader reader;
  private long number;

  public ItemReader(InputStream in) throws IOException {
    this.reader = new BufferedReader(new InputStreamReader(unzip(in), StandardCharsets.UTF_8));
  }

  /** Opens a file; {@code -} is standard input. */
  public static ItemReader open(String file) throws IOException {
    return new ItemReader(file.equals("-") ? System.in : Files.newInputStream(Path.of(file)));
  }

  /** The next line that is not blank, or null at the end. */
  public @Nullable Line next() throws IOException {
    for (String text = reader.readLine(); text != null; text = reader.readLine()) {
      number++;
      if (!text.isBlank()) {
        return parse(text);
      }
    }
    return null;
  }

  private Line parse(String text) {
    try {
      Item item = Json.MAPPER.readValue(text, Item.class);
      if (item == null || item.key() == null || item.key().isBlank()) {
        return new Line.Unreadable(number, "no key", text);
      }
      return new Line.Read(number, item);
    } catch (JsonProcessingException e) {
      return new Line.Unreadable(number, "no item: " + e.getOriginalMessage(), text);
    }
  }

  private static InputStream unzip(InputStream in) throws IOException {
    var buffered = new BufferedInputStream(in, 1 << 16);
    buffered.mark(2);
    int first = buffered.read();
    int second = buffered.read();
    buffered.reset();
    return first == 0x1f && second == 0x8b ? new GZIPInputStream(buffered, 1 << 16) : buffered;
  }

  @Override
  public void close() throws IOException {
    reader.close();
  }
}
