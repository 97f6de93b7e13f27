package zhixun.contract.item;

import com.fasterxml.jackson.annotation.JsonProperty;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import zhixun.contract.event.Arrival;
import zhixun.contract.event.Article;
import zhixun.contract.event.ArticleId;
import zhixun.contract.event.Dated;
import zhixun.contract.event.TextKind;
import zhixun.contract.url.CanonicalUrl;

/**
 * One line of an import file: {@code {"key","date","title","text","source","url","text_kind"}}.
 *
 * @param date a day (Asia/Shanghai), a month or an ISO 8601 time; null when absent
 */
public record Item(
    String key,
    @Nullable String date,
    @Nullable String title,
    @Nullable String text,
    @Nullable String source,
    @Nullable String url,
    @JsonProperty("text_kind") @Nullable String textKind) {
  private static final String UNKNOWN_SOURCE = "未注明来源";

  /**
   * The article that this line is. A bad date or address is dropped and flagged, an overlong title
   * is cut and flagged.
   *
   * @throws IllegalArgumentException when the line has no key, or neither title nor text
   */
  public Article toArticle(Instant fetchedAt, Arrival arrival) {
    if (key == null || key.isBlank()) {
      throw new IllegalArgumentException("no key");
    }
    var flags = new ArrayList<String>();
    Dated published = published(flags);
    String cleanTitle = cut(clean(title), Article.MAX_TITLE_LENGTH, "title", flags);
    String body = cut(clean(text), Article.MAX_BODY_LENGTH, "body", flags);
    String from = source == null || source.isBlank() ? UNKNOWN_SOURCE : source.strip();
    return new Article(
        ArticleId.ofImport(from, key),
        Article.versionOf(cleanTitle, body, published),
        key,
        canonical(flags),
        from,
        null,
        null,
        cleanTitle,
        body,
        TextKind.of(textKind),
        published,
        fetchedAt,
        arrival,
        null,
        null,
        Map.of(),
        flags);
  }

  private @Nullable Dated published(List<String> flags) {
    if (date == null || date.isBlank()) {
      return null;
    }
    try {
      return Dated.parse(date.strip());
    } catch (IllegalArgumentException e) {
      flags.add("date: " + e.getMessage());
      return null;
    }
  }

  private @Nullable CanonicalUrl canonical(List<String> flags) {
    if (url == null || url.isBlank()) {
      return null;
    }
    var canonical = CanonicalUrl.of(url);
    if (canonical.isEmpty()) {
      flags.add("url: not an http or https address: '" + url + "'");
    }
    return canonical.orElse(null);
  }

  private static String clean(@Nullable String text) {
    return text == null ? "" : text.strip();
  }

  private static String cut(String text, int max, String field, List<String> flags) {
    if (text.length() <= max) {
      return text;
    }
    flags.add(field + ": cut from " + text.length() + " to " + max + " characters");
    int end = Character.isHighSurrogate(text.charAt(max - 1)) ? max - 1 : max;
    return text.substring(0, end);
  }
}
