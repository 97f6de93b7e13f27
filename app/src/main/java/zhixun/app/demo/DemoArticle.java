package zhixun.app.demo;

import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Map;
import zhixun.contract.event.Dated;

/**
 * One page of a site as {@code articles.txt} tells it.
 *
 * @param slug the part of its address that is its own
 * @param fields {@code title} and {@code time} always; {@code source, author, editor, issuer,
 *     number, signed, theme, attachment, event, reprint} where the page has them
 * @param oddity what is wrong with it on purpose
 * @param paragraphs its text, one string a paragraph
 * @param attached lines of its attachment; empty when it has none
 */
record DemoArticle(
    String slug,
    Map<String, String> fields,
    Oddity oddity,
    List<String> paragraphs,
    List<String> attached) {
  /** What a page does that a good article page does not. */
  enum Oddity {
    NONE,
    /** Listed, but answers 404. */
    GONE,
    /** There, but without an article. */
    EMPTY,
    /** Its text was decoded with the wrong charset before it was saved. */
    GARBLED,
    /** Listed, but robots.txt forbids it. */
    PREVIEW
  }

  private static final DateTimeFormatter MINUTE = DateTimeFormatter.ofPattern("uuuu-MM-dd HH:mm");

  DemoArticle {
    fields = Map.copyOf(fields);
    paragraphs = List.copyOf(paragraphs);
    attached = List.copyOf(attached);
    for (String field : List.of("title", "time")) {
      if (!fields.containsKey(field)) {
        throw new IllegalArgumentException("demo article " + slug + " without " + field);
      }
    }
  }

  /** The field's value, or empty text. */
  String field(String name) {
    return fields.getOrDefault(name, "");
  }

  boolean isArticle() {
    return oddity == Oddity.NONE;
  }

  /** When it was published, in Asia/Shanghai; the start of the day where only a day is stated. */
  ZonedDateTime time() {
    String text = field("time");
    return text.length() == 10
        ? LocalDate.parse(text).atStartOfDay(Dated.ZONE)
        : LocalDateTime.parse(text, MINUTE).atZone(Dated.ZONE);
  }
}
