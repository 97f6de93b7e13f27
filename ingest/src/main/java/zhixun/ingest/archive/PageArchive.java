package zhixun.ingest.archive;

import java.net.URI;
import zhixun.ingest.fetch.Page;

/** Keeps fetched bodies. Thread-safe. */
public interface PageArchive extends AutoCloseable {
  /** Keeps nothing. */
  PageArchive NONE =
      new PageArchive() {
        @Override
        public void keep(URI asked, Page page, String source) {}

        @Override
        public void close() {}
      };

  /**
   * Keeps one body.
   *
   * @param asked the address asked for, before redirects
   * @param source name of the source it was fetched for
   */
  void keep(URI asked, Page page, String source);

  @Override
  void close();
}
