package zhixun.ingest.archive;

import java.io.IOException;
import java.net.URI;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.util.function.Consumer;
import org.netpreserve.jwarc.WarcReader;
import org.netpreserve.jwarc.WarcRecord;
import org.netpreserve.jwarc.WarcResource;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import zhixun.ingest.fetch.Page;

/** Reads what {@link WarcArchive} wrote. Without state. */
public final class ArchiveReader {
  private static final Logger log = LoggerFactory.getLogger(ArchiveReader.class);

  /**
   * One archived body.
   *
   * @param asked the address asked for, before redirects
   * @param source name of the source it was fetched for
   */
  public record Kept(URI asked, String source, Page page) {}

  private ArchiveReader() {}

  /**
   * Shows every whole record of a file, in the order written; a file cut off by a crash ends with
   * its last whole record.
   *
   * @throws IOException if the file cannot be opened
   */
  public static void read(Path file, Consumer<Kept> reader) throws IOException {
    try (var warc = new WarcReader(file)) {
      boolean more = true;
      while (more) {
        more = next(file, warc, reader);
      }
    }
  }

  private static boolean next(Path file, WarcReader warc, Consumer<Kept> reader) {
    Kept kept;
    try {
      WarcRecord record = warc.next().orElse(null);
      if (record == null) {
        return false;
      }
      if (!(record instanceof WarcResource resource)) {
        return true;
      }
      kept = kept(resource);
    } catch (IOException e) {
      log.warn("{} ends in a broken record: {}", file, e.getMessage());
      return false;
    }
    reader.accept(kept);
    return true;
  }

  private static Kept kept(WarcResource resource) throws IOException {
    byte[] body = resource.body().stream().readAllBytes();
    var page =
        new Page(
            resource.targetURI(),
            body,
            resource.contentType().toString(),
            null,
            null,
            Duration.ZERO,
            resource.date());
    String asked = resource.headers().first(WarcArchive.ASKED_HEADER).orElse(resource.target());
    String source = resource.headers().first(WarcArchive.SOURCE_HEADER).orElse("");
    return new Kept(URI.create(asked), URLDecoder.decode(source, StandardCharsets.UTF_8), page);
  }
}
