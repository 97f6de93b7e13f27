package zhixun.ingest.archive;

import zhixun.ingest.fetch.Page;

/** Keeps fetched bodies. Thread-safe. */
public interface PageArchive extends AutoCloseable {
  /** Keeps nothing. */
  PageArchive NONE =
      new PageArchive() {
        @Override
        public void keep(Occasion occasion, Page page) {}

        @Override
        public void close() {}
      };

  /** Keeps one body. */
  void keep(Occasion occasion, Page page);

  @Override
  void close();
}
