package zhixun.ingest.fetch;

import java.time.Duration;

/**
 * What one fetch may cost.
 *
 * @param wireBytes body as sent, at most
 * @param bodyBytes body after decompression, at most
 * @param redirects followed on one host, at most
 * @param connect time to connect, at most
 * @param silence time between two packets, at most
 * @param whole time for the whole fetch, at most
 */
public record FetchLimits(
    long wireBytes,
    long bodyBytes,
    int redirects,
    Duration connect,
    Duration silence,
    Duration whole) {
  public static final FetchLimits DEFAULT =
      new FetchLimits(
          20L << 20,
          40L << 20,
          5,
          Duration.ofSeconds(10),
          Duration.ofSeconds(15),
          Duration.ofSeconds(45));

  public FetchLimits {
    if (wireBytes <= 0 || bodyBytes <= 0 || redirects < 0) {
      throw new IllegalArgumentException(
          "limits must be positive: " + wireBytes + ", " + bodyBytes + ", " + redirects);
    }
  }
}
