package zhixun.ingest.frontier;

/** In which order the due URLs of one host are taken: an earlier lane goes first. */
public enum Lane {
  /** Lists: they tell what is new. */
  LISTING('0'),
  /** Pages just found, and their attachments. */
  FRESH('1'),
  /** Pages seen before. */
  REVISIT('2'),
  /** Pages found by a walk back in time. */
  BACKFILL('3');

  private final char rank;

  Lane(char rank) {
    this.rank = rank;
  }

  /** Orders the lanes in keys of the store; kept for good. */
  char rank() {
    return rank;
  }
}
