package zhixun.ingest.listing;

import java.net.URI;
import java.util.List;
import java.util.Optional;

/** What reading a list came to. */
public sealed interface ListingOutcome {
  /**
   * The list was read.
   *
   * @param title of a feed; empty for other lists
   * @param entries in the order of the list, each link once
   * @param older addresses of further lists: the next page, or the sitemaps of an index
   * @param mended whether the list was broken and read nevertheless
   */
  record Listed(String title, List<Entry> entries, List<URI> older, boolean mended)
      implements ListingOutcome {
    public Listed {
      entries = List.copyOf(entries);
      older = List.copyOf(older);
    }
  }

  /** The page names another address which holds the list. */
  record Elsewhere(URI address) implements ListingOutcome {}

  /**
   * The list could not be read.
   *
   * @param cause short and groupable
   */
  record Unreadable(String cause, String detail) implements ListingOutcome {}

  /** The list's entries if it was read. */
  default Optional<Listed> listed() {
    return this instanceof Listed listed ? Optional.of(listed) : Optional.empty();
  }
}
