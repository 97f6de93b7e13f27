package zhixun.ingest.crawl;

import java.net.URI;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import zhixun.contract.event.Article;
import zhixun.contract.event.ArticleId;
import zhixun.contract.event.Dated;
import zhixun.contract.event.TextKind;
import zhixun.contract.url.CanonicalUrl;
import zhixun.ingest.frontier.KnownUrl;
import zhixun.ingest.listing.Entry;

/** Makes the event of what was read at a URL. Without state. */
public final class ArticleMaker {
  private static final Duration CLOCK_SLACK = Duration.ofDays(2);

  private ArticleMaker() {}

  /** A page as an article; what the list announced fills what the page does not say. */
  public static Article page(KnownUrl known, CanonicalUrl url, Reading.Read read, Instant at) {
    var flags = new ArrayList<>(read.flags());
    String title = cut(title(known, read), Article.MAX_TITLE_LENGTH, "title", flags);
    String body = cut(read.body(), Article.MAX_BODY_LENGTH, "body", flags);
    Dated published = published(known, read.publishedAt(), at, flags);
    return new Article(
        ArticleId.ofUrl(url),
        Article.versionOf(title, body, published),
        url.value(),
        url,
        known.source(),
        differing(read.origin(), known.source()),
        read.author(),
        title,
        body,
        TextKind.PRESS,
        published,
        at,
        known.arrival(),
        null,
        read.picture(),
        read.pageFields(),
        flags);
  }

  /** What stands whole in a list, e.g. a flash (快讯). */
  public static Article flash(KnownUrl known, CanonicalUrl url, Entry entry, Instant at) {
    String text = entry.text() == null ? "" : entry.text();
    return page(known, url, PageVisit.plain(entry.title(), text, entry.date(), entry.author()), at);
  }

  /** An attachment as an article of its own, under the page it hangs on. */
  public static Article attachment(
      KnownUrl known, KnownUrl.Parent parent, CanonicalUrl url, Reading.Read read, Instant at) {
    var flags = new ArrayList<>(read.flags());
    String announced = announcedTitle(known);
    String given = announced.isEmpty() ? read.title() : announced;
    String title =
        cut(given.isBlank() ? parent.title() : given, Article.MAX_TITLE_LENGTH, "title", flags);
    String body = cut(read.body(), Article.MAX_BODY_LENGTH, "body", flags);
    Dated published = parent.date() == null ? null : Dated.parse(parent.date());
    var page = new ArticleId(parent.article());
    return new Article(
        ArticleId.ofAttachment(page, url),
        Article.versionOf(title, body, published),
        url.value(),
        url,
        known.source(),
        null,
        null,
        title,
        body,
        TextKind.ATTACHMENT,
        published,
        at,
        known.arrival(),
        page,
        null,
        Map.of(),
        flags);
  }

  /**
   * The address after redirects names the article; a known spelling of it does no harm.
   *
   * @param fetched where the body came from
   */
  public static CanonicalUrl address(KnownUrl known, URI fetched) {
    String asked = known.parent() == null ? known.key() : known.url();
    return CanonicalUrl.of(fetched.toString())
        .or(() -> CanonicalUrl.of(asked))
        .orElseThrow(() -> new IllegalStateException("fetched from no web address: " + known));
  }

  /** Neither the page nor the list says anything. */
  public static boolean textless(KnownUrl known, Reading.Read read) {
    return title(known, read).isBlank() && read.body().isBlank();
  }

  private static String title(KnownUrl known, Reading.Read read) {
    return read.title().isBlank() ? announcedTitle(known) : read.title();
  }

  private static String announcedTitle(KnownUrl known) {
    KnownUrl.Announced announced = known.announced();
    return announced == null || announced.title() == null ? "" : announced.title();
  }

  /** The page's own time; the list's where the page has none, or only the day of it. */
  private static @Nullable Dated published(
      KnownUrl known, @Nullable Dated own, Instant at, List<String> flags) {
    KnownUrl.Announced announced = known.announced();
    Dated listed =
        announced == null || announced.date() == null ? null : Dated.parse(announced.date());
    Dated chosen = own == null || finer(listed, own) ? listed : own;
    if (chosen != null && chosen.start().isAfter(at.plus(CLOCK_SLACK))) {
      flags.add("publishedAt: in the future: " + chosen.text());
      return null;
    }
    return chosen;
  }

  private static boolean finer(@Nullable Dated listed, Dated own) {
    return listed != null
        && own.precision() != Dated.Precision.MINUTE
        && listed.precision() == Dated.Precision.MINUTE
        && listed.localDate().equals(own.localDate());
  }

  private static @Nullable String differing(@Nullable String origin, String source) {
    return origin == null || origin.isBlank() || origin.equals(source) ? null : origin;
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
