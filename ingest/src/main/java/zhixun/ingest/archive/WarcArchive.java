package zhixun.ingest.archive;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URLEncoder;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.time.Instant;
import java.time.format.DateTimeFormatter;
import java.util.Base64;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.netpreserve.jwarc.MediaType;
import org.netpreserve.jwarc.WarcCompression;
import org.netpreserve.jwarc.WarcResource;
import org.netpreserve.jwarc.WarcWriter;
import zhixun.contract.event.Dated;
import zhixun.contract.json.Json;
import zhixun.ingest.fetch.Page;
import zhixun.ingest.frontier.KnownUrl;
import zhixun.ingest.frontier.Visits;

/**
 * Writes fetched bodies into gzipped WARC files, one {@code resource} record a body, a new file a
 * day and at half a gigabyte. A file cut off by a crash is left as it is; its whole records can be
 * read. Thread-safe.
 */
public final class WarcArchive implements PageArchive {
  static final String SOURCE_HEADER = "Zhixun-Source";
  static final String ASKED_HEADER = "Zhixun-Asked";

  /** {@link KnownUrl} without its visits, as JSON in base64. */
  static final String KNOWN_HEADER = "Zhixun-Known";

  static final String FURTHER_HEADER = "Zhixun-Further";
  private static final long MAX_BYTES = 512L << 20;
  private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("yyyyMMdd", Locale.ROOT);

  private final Path folder;
  private @Nullable WarcWriter writer;
  private @Nullable FileChannel channel;
  private String day = "";

  /**
   * @param folder made when the first body comes
   */
  public WarcArchive(Path folder) {
    this.folder = folder;
  }

  @Override
  public synchronized void keep(Occasion occasion, Page page) {
    KnownUrl known = occasion.known();
    try {
      writerFor(page.fetchedAt())
          .write(
              new WarcResource.Builder(page.address())
                  .date(page.fetchedAt())
                  .addHeader(ASKED_HEADER, occasion.asked().toString())
                  .addHeader(
                      SOURCE_HEADER, URLEncoder.encode(known.source(), StandardCharsets.UTF_8))
                  .addHeader(KNOWN_HEADER, encode(known))
                  .addHeader(FURTHER_HEADER, Boolean.toString(occasion.further()))
                  .body(mediaType(page), page.body())
                  .build());
    } catch (IOException e) {
      throw new UncheckedIOException("archive " + folder + ": " + e.getMessage(), e);
    }
  }

  private static String encode(KnownUrl known) throws IOException {
    KnownUrl lasting = known.next(known.url(), known.lane(), null, Visits.NONE);
    return Base64.getEncoder().encodeToString(Json.MAPPER.writeValueAsBytes(lasting));
  }

  private static MediaType mediaType(Page page) {
    try {
      return page.contentType().isEmpty()
          ? MediaType.OCTET_STREAM
          : MediaType.parse(page.contentType());
    } catch (IllegalArgumentException e) {
      return MediaType.OCTET_STREAM;
    }
  }

  private WarcWriter writerFor(Instant at) throws IOException {
    String today = at.atZone(Dated.ZONE).format(DAY);
    if (writer != null && channel != null && today.equals(day) && channel.position() < MAX_BYTES) {
      return writer;
    }
    closeFile();
    day = today;
    channel = open();
    writer = new WarcWriter(channel, WarcCompression.GZIP);
    return writer;
  }

  private FileChannel open() throws IOException {
    Files.createDirectories(folder);
    int number = 1;
    while (Files.exists(file(number))) {
      number++;
    }
    return FileChannel.open(file(number), StandardOpenOption.CREATE_NEW, StandardOpenOption.WRITE);
  }

  private Path file(int number) {
    return folder.resolve(String.format(Locale.ROOT, "zhixun-%s-%04d.warc.gz", day, number));
  }

  private void closeFile() throws IOException {
    if (writer != null) {
      writer.close();
      writer = null;
      channel = null;
    }
  }

  @Override
  public synchronized void close() {
    try {
      closeFile();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
