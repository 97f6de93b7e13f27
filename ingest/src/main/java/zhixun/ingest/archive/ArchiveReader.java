package zhixun.ingest.archive;

import java.io.IOException;
import java.net.URI;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Base64;
import java.util.Optional;
import java.util.function.Consumer;
import org.netpreserve.jwarc.WarcReader;
import org.netpreserve.jwarc.WarcRecord;
import org.netpreserve.jwarc.WarcResource;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import zhixun.contract.event.Arrival;
import zhixun.contract.json.Json;
import zhixun.ingest.fetch.Page;
import zhixun.ingest.frontier.KnownUrl;
import zhixun.ingest.frontier.Lane;

/** Reads what {@link WarcArchive} wrote. Without state. */
public final class ArchiveReader {
  private static final Logger log = LoggerFactory.getLogger(ArchiveReader.class);

  /** One archived body. */
  public record Kept(Occasion occasion, Page page) {}

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
    return new Kept(occasion(resource), page);
  }

  private static Occasion occasion(WarcResource resource) throws IOException {
    String asked = resource.headers().first(WarcArchive.ASKED_HEADER).orElse(resource.target());
    boolean further =
        resource.headers().first(WarcArchive.FURTHER_HEADER).map("true"::equals).orElse(false);
    Optional<String> known = resource.headers().first(WarcArchive.KNOWN_HEADER);
    KnownUrl url = known.isPresent() ? decode(known.get()) : foreign(asked, resource);
    return new Occasion(URI.create(asked), url, further);
  }

  private static KnownUrl decode(String header) throws IOException {
    try {
      return Json.MAPPER.readValue(Base64.getDecoder().decode(header), KnownUrl.class);
    } catch (IllegalArgumentException e) {
      throw new IOException(WarcArchive.KNOWN_HEADER + ": " + e.getMessage(), e);
    }
  }

  /** A record that another program wrote: a page, by its address alone. */
  private static KnownUrl foreign(String asked, WarcResource resource) {
    String source = resource.headers().first(WarcArchive.SOURCE_HEADER).orElse("");
    String name = URLDecoder.decode(source, StandardCharsets.UTF_8);
    return KnownUrl.found(
        asked, asked, name, KnownUrl.Kind.PAGE, Lane.FRESH, Arrival.REPLAY, resource.date());
  }
}
