package zhixun.contract.event;

import static java.util.Objects.requireNonNull;

import com.fasterxml.jackson.annotation.JsonIgnore;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import zhixun.contract.url.CanonicalUrl;

/**
 * One report as one source printed it: clean text, plus where and when it was found.
 *
 * @param id lasting id; an edit of the page is a new {@code version} under the same id
 * @param version hash of what was read (title, body, publish time): see {@link #versionOf}
 * @param key the name the outside world has for it: the import line's key, else the canonical URL
 * @param url canonical address; null for an import line without one
 * @param source the source's name as in the catalogue or the import line, e.g. 新华网; never blank
 * @param origin the 来源 line printed on the page, where it differs from {@code source}
 * @param author as printed, without 记者 or 作者 marks
 * @param title headline, at most {@value #MAX_TITLE_LENGTH} UTF-16 code units; may be empty only if
 *     the body is not
 * @param body plain text, paragraphs separated by {@code \n}; empty for a flash headline (快讯)
 * @param textKind whose words the text is
 * @param publishedAt time the publisher states, with its precision; null when it states none
 * @param fetchedAt time we got it, UTC
 * @param arrival how it came
 * @param attachedTo the page this text was attached to (PDF, docx, OFD); null for a page
 * @param picture lead image, if any
 * @param pageFields the head table of a gov.cn-style page, verbatim (发文机关, 发文字号, 成文日期 …)
 * @param flags fields that were dropped as bad, with the reason, e.g. {@code publishedAt: in 2099}
 */
public record Article(
    ArticleId id,
    String version,
    String key,
    @Nullable CanonicalUrl url,
    String source,
    @Nullable String origin,
    @Nullable String author,
    String title,
    String body,
    TextKind textKind,
    @Nullable Dated publishedAt,
    Instant fetchedAt,
    Arrival arrival,
    @Nullable ArticleId attachedTo,
    @Nullable Picture picture,
    Map<String, String> pageFields,
    List<String> flags) {

  public static final int MAX_TITLE_LENGTH = 500;

  /** Body cut so that an event stays under 1 MB of UTF-8, whatever its characters are. */
  public static final int MAX_BODY_LENGTH = 260_000;

  /**
   * @throws IllegalArgumentException if neither title nor body says anything, or a text is over its
   *     limit
   */
  public Article {
    requireNonNull(id, "id");
    requireNonNull(textKind, "textKind");
    requireNonNull(fetchedAt, "fetchedAt");
    requireNonNull(arrival, "arrival");
    if (title.isBlank() && body.isBlank()) {
      throw new IllegalArgumentException("article without title and body: " + key);
    }
    if (source.isBlank()) {
      throw new IllegalArgumentException("article without source: " + key);
    }
    requireAtMost(title, MAX_TITLE_LENGTH, "title", key);
    requireAtMost(body, MAX_BODY_LENGTH, "body", key);
    pageFields = pageFields == null ? Map.of() : Map.copyOf(pageFields);
    flags = flags == null ? List.of() : List.copyOf(flags);
  }

  /** The version of a text: a hash over what a reader sees. */
  public static String versionOf(String title, String body, @Nullable Dated publishedAt) {
    return Ids.hash(title, body, publishedAt == null ? "" : publishedAt.text()).substring(0, 16);
  }

  /** The publisher's time if stated, otherwise ours; never null, so it is what we sort by. */
  @JsonIgnore
  public Dated effectiveTime() {
    return publishedAt != null ? publishedAt : Dated.minute(fetchedAt);
  }

  @JsonIgnore
  public boolean isAttachment() {
    return attachedTo != null;
  }

  private static void requireAtMost(String text, int max, String field, String key) {
    if (text.length() > max) {
      throw new IllegalArgumentException(
          field + " over " + max + " characters: " + text.length() + ", article " + key);
    }
  }
}
