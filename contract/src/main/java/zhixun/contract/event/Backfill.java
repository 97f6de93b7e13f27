package zhixun.contract.event;

import static java.util.Objects.requireNonNull;

import java.time.Instant;

/**
 * Somebody asks the crawl to walk one source back in time.
 *
 * @param source name of a source of the catalogue
 * @param from how far back; articles announced as older are left out
 * @param askedAt when it was asked for, UTC
 */
public record Backfill(String source, Dated from, Instant askedAt) {
  public Backfill {
    requireNonNull(from, "from");
    requireNonNull(askedAt, "askedAt");
    if (source.isBlank()) {
      throw new IllegalArgumentException("backfill without source");
    }
  }
}
