package zhixun.ingest.fetch;

import java.net.URI;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * What to ask for.
 *
 * @param etag of the copy we have; null: none
 * @param lastModified of the copy we have, as the server wrote it; null: none
 * @param jsonBody sent by POST; null: GET
 * @param headers further headers, e.g. {@code Referer}
 * @param follows whether redirects are followed at once; if not they are an outcome, so that each
 *     hop takes its turn in its host's pace
 */
public record FetchRequest(
    URI url,
    @Nullable String etag,
    @Nullable String lastModified,
    @Nullable String jsonBody,
    Map<String, String> headers,
    boolean follows) {
  public FetchRequest {
    headers = Map.copyOf(headers);
  }

  public static FetchRequest get(URI url) {
    return new FetchRequest(url, null, null, null, Map.of(), false);
  }

  /** The same request, following redirects to wherever they lead. */
  public FetchRequest following() {
    return new FetchRequest(url, etag, lastModified, jsonBody, headers, true);
  }
}
