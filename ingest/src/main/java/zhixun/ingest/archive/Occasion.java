package zhixun.ingest.archive;

import java.net.URI;
import zhixun.ingest.frontier.KnownUrl;

/**
 * Why a body was asked for: what reading it again needs beside its bytes.
 *
 * @param asked the address asked for, before redirects
 * @param known what the frontier knew of the URL
 * @param further whether it is a further page (下一页) of the article at {@code known}
 */
public record Occasion(URI asked, KnownUrl known, boolean further) {
  public static Occasion of(KnownUrl known) {
    return new Occasion(URI.create(known.url()), known, false);
  }

  public static Occasion furtherPage(URI asked, KnownUrl known) {
    return new Occasion(asked, known, true);
  }
}
