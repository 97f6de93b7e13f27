package zhixun.contract.event;

/** How an article came to us. Only {@link #LIVE} ones may push an alert. */
public enum Arrival {
  /** Fetched by the running crawl. */
  LIVE,
  /** Fetched by a walk back in time. */
  BACKFILL,
  /** Read from an item file. */
  IMPORT,
  /** Extracted again from the archive. */
  REPLAY
}
