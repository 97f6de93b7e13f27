package zhixun.ingest.frontier;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * What the visits to one URL came to so far.
 *
 * @param first when it was first read; null before
 * @param last when it was last asked for, whatever came; null before
 * @param count visits that brought a body or said that nothing changed
 * @param changes visits that brought something new
 * @param failures in a row
 * @param quiet visits in a row that brought nothing new
 * @param etag of the last body
 * @param lastModified of the last body, as the server wrote it
 * @param bodyHash of the last body
 * @param version of the article last published from it
 */
public record Visits(
    @Nullable Instant first,
    @Nullable Instant last,
    int count,
    int changes,
    int failures,
    int quiet,
    @Nullable String etag,
    @Nullable String lastModified,
    @Nullable String bodyHash,
    @Nullable String version) {
  public static final Visits NONE = new Visits(null, null, 0, 0, 0, 0, null, null, null, null);

  /** A body came. */
  public Visits read(
      Instant at,
      boolean changed,
      @Nullable String newEtag,
      @Nullable String newLastModified,
      String newBodyHash,
      @Nullable String newVersion) {
    return new Visits(
        first == null ? at : first,
        at,
        count + 1,
        changes + (changed ? 1 : 0),
        0,
        changed ? 0 : quiet + 1,
        newEtag,
        newLastModified,
        newBodyHash,
        newVersion);
  }

  /** The server said that nothing changed. */
  public Visits unchanged(Instant at) {
    return new Visits(
        first, at, count + 1, changes, 0, quiet + 1, etag, lastModified, bodyHash, version);
  }

  public Visits failed(Instant at) {
    return new Visits(
        first, at, count, changes, failures + 1, quiet, etag, lastModified, bodyHash, version);
  }

  /** It was asked for, but the answer says nothing about it (a redirect, a full server). */
  public Visits postponed(Instant at) {
    return new Visits(
        first, at, count, changes, failures, quiet, etag, lastModified, bodyHash, version);
  }
}
