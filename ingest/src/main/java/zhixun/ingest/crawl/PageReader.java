package zhixun.ingest.crawl;

import zhixun.ingest.fetch.Page;

/** Turns a fetched page or attachment into an article's text. Thread-safe. */
@FunctionalInterface
public interface PageReader {
  Reading read(Page page);
}
