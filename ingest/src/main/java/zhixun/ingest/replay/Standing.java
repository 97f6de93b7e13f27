package zhixun.ingest.replay;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import zhixun.contract.event.Article;
import zhixun.contract.event.Dated;

/**
 * What is published of an article, without its text: small enough to hold for all articles.
 *
 * @param bodyHash SHA-256 of the text, hexadecimal
 * @param bodyLength in UTF-16 code units
 */
public record Standing(
    Instant fetchedAt,
    String title,
    @Nullable Dated published,
    @Nullable String origin,
    @Nullable String author,
    String bodyHash,
    int bodyLength,
    Map<String, String> pageFields) {

  public Standing {
    pageFields = Map.copyOf(pageFields);
  }

  public static Standing of(Article article) {
    return new Standing(
        article.fetchedAt(),
        article.title(),
        article.publishedAt(),
        article.origin(),
        article.author(),
        hash(article.body()),
        article.body().length(),
        article.pageFields());
  }

  /** Where the later reading differs, in the order of {@link Difference.Field}; empty when same. */
  List<Difference> differences(Standing later) {
    var out = new ArrayList<Difference>();
    add(out, Difference.Field.TITLE, title, later.title);
    add(out, Difference.Field.PUBLISHED, text(published), text(later.published));
    add(out, Difference.Field.ORIGIN, text(origin), text(later.origin));
    add(out, Difference.Field.AUTHOR, text(author), text(later.author));
    if (!bodyHash.equals(later.bodyHash)) {
      out.add(new Difference(Difference.Field.BODY, bodyLength + " 字", later.bodyLength + " 字"));
    }
    add(
        out,
        Difference.Field.PAGE_FIELDS,
        new TreeMap<>(pageFields).toString(),
        new TreeMap<>(later.pageFields).toString());
    return out;
  }

  private static void add(
      List<Difference> out, Difference.Field field, String before, String after) {
    if (!Objects.equals(before, after)) {
      out.add(new Difference(field, before, after));
    }
  }

  private static String text(@Nullable Dated dated) {
    return dated == null ? "" : dated.text();
  }

  private static String text(@Nullable String text) {
    return text == null ? "" : text;
  }

  private static String hash(String text) {
    try {
      return HexFormat.of()
          .formatHex(
              MessageDigest.getInstance("SHA-256").digest(text.getBytes(StandardCharsets.UTF_8)));
    } catch (NoSuchAlgorithmException e) {
      throw new AssertionError("every Java platform has SHA-256", e);
    }
  }
}
