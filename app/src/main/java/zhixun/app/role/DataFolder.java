package zhixun.app.role;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.channels.OverlappingFileLockException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import org.jspecify.annotations.Nullable;

/**
 * The folder in which one running Zhixun keeps all it has: broker's log, index, crawl (frontier and
 * archive), reports, market figures, and {@code run.json} while it runs.
 *
 * @param path the folder; made when first locked
 */
public record DataFolder(Path path) {
  /** The lock of a data folder; closing it lets another process in. */
  public static final class Lock implements AutoCloseable {
    private final FileChannel channel;

    private Lock(FileChannel channel) {
      this.channel = channel;
    }

    @Override
    public void close() {
      try {
        channel.close();
      } catch (IOException e) {
        throw new UncheckedIOException("cannot release the data folder", e);
      }
    }
  }

  /**
   * Makes the folder if need be and locks it for this process.
   *
   * @throws FolderInUseException if another process holds it
   * @throws IOException if it cannot be written
   */
  public Lock lock() throws IOException {
    Files.createDirectories(path);
    FileChannel channel =
        FileChannel.open(path.resolve("lock"), StandardOpenOption.CREATE, StandardOpenOption.WRITE);
    if (tryLock(channel) == null) {
      channel.close();
      throw new FolderInUseException(path);
    }
    return new Lock(channel);
  }

  private static @Nullable FileLock tryLock(FileChannel channel) throws IOException {
    try {
      return channel.tryLock();
    } catch (OverlappingFileLockException e) { // held by this very process
      return null;
    }
  }

  public Path kafka() {
    return path.resolve("kafka");
  }

  public Path index() {
    return path.resolve("index");
  }

  public Path crawl() {
    return path.resolve("crawl");
  }

  public Path reports() {
    return path.resolve("reports");
  }

  public Path market() {
    return path.resolve("market");
  }

  public Path runFile() {
    return path.resolve("run.json");
  }
}
