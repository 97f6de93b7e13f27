package zhixun.ingest.extract.time;

import java.net.URI;
import java.time.Instant;
import org.jspecify.annotations.Nullable;
import zhixun.contract.event.Dated;
import zhixun.contract.event.Dated.Precision;
import zhixun.contract.url.CanonicalUrl;
import zhixun.ingest.extract.link.PageLinks;
import zhixun.ingest.extract.page.Page;

/**
 * Picks the publish time: the one that a reader sees by the headline, made finer or complete by
 * what the head says for the same day; failing that, the head's, a script's, the address's.
 * Thread-safe.
 */
public final class PublishTimeFinder {
  private PublishTimeFinder() {}

  /**
   * The page's publish time, or null when it states none.
   *
   * @param title index of the headline's block, -1 when it is not shown
   * @param first index of the body's first block, the number of blocks when there is no body
   * @param last index of the body's last block
   * @param field the publish date of the page's head table, if it has one
   * @param fetchedAt what relative times (3小时前) are told from; null leaves them out
   */
  public static @Nullable PublishTime find(
      Page page,
      @Nullable URI address,
      int title,
      int first,
      int last,
      @Nullable String field,
      @Nullable Instant fetchedAt) {
    PublishTime head = MetaTime.ofHead(page);
    PublishTime path = MetaTime.ofAddress(address != null ? address : own(page));
    PublishTime said = field == null ? null : MetaTime.read(field, PublishTime.Origin.VISIBLE);
    PublishTime hint = said != null ? said : head != null ? head : path;
    hint = hint == null && title >= 0 ? MetaTime.ofScripts(page) : hint;
    PublishTime seen = new VisibleTime(page, hint, title, first, last, fetchedAt).find();
    if (said != null && (seen == null || !refines(seen.when(), said.when()))) {
      return finer(page, said, head);
    }
    if (seen == null) {
      PublishTime script = head == null ? MetaTime.ofScripts(page) : null;
      return head != null ? head : script != null ? script : path;
    }
    return seen.when().precision() == Precision.MINUTE ? seen : finer(page, seen, head);
  }

  private static @Nullable URI own(Page page) {
    CanonicalUrl stated = PageLinks.canonical(page);
    return stated == null ? null : URI.create(stated.value());
  }

  /** A visible day made a minute by the head or a script, if they mean the same day. */
  private static PublishTime finer(Page page, PublishTime seen, @Nullable PublishTime head) {
    if (head != null && refines(head.when(), seen.when())) {
      return head;
    }
    PublishTime script = head == null ? MetaTime.ofScripts(page) : null;
    return script != null && refines(script.when(), seen.when()) ? script : seen;
  }

  private static boolean refines(Dated fine, Dated coarse) {
    return fine.precision().compareTo(coarse.precision()) < 0
        && !fine.start().isBefore(coarse.start())
        && fine.start().isBefore(coarse.end());
  }
}
