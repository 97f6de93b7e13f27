package zhixun.ingest.crawl;

import java.net.URI;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import zhixun.contract.event.Dated;
import zhixun.contract.event.Picture;
import zhixun.contract.url.CanonicalUrl;

/** What reading a page came to. */
public sealed interface Reading {
  /**
   * An article.
   *
   * @param attachments files the page offers beside its text
   * @param canonical address the page gives as its own; null when none or not to be believed
   * @param next address of the article's next page (下一页); null for the last or only one
   */
  record Read(
      String title,
      String body,
      @Nullable Dated publishedAt,
      @Nullable String origin,
      @Nullable String author,
      @Nullable Picture picture,
      Map<String, String> pageFields,
      List<Attachment> attachments,
      @Nullable CanonicalUrl canonical,
      @Nullable URI next,
      List<String> flags)
      implements Reading {
    public Read {
      pageFields = Map.copyOf(pageFields);
      attachments = List.copyOf(attachments);
      flags = List.copyOf(flags);
    }

    /**
     * One article of its pages: the first speaks for it; paragraphs that pages repeat are taken
     * once.
     *
     * @param all at least one, in reading order
     */
    public static Read join(List<Read> all) {
      Read first = all.getFirst();
      var paragraphs = new LinkedHashSet<String>();
      var attachments = new LinkedHashSet<Attachment>();
      for (Read read : all) {
        read.body().lines().forEach(paragraphs::add);
        attachments.addAll(read.attachments());
      }
      var flags = new ArrayList<>(first.flags());
      flags.add("body: joined from " + all.size() + " pages");
      return new Read(
          first.title(),
          String.join("\n", paragraphs),
          first.publishedAt(),
          first.origin(),
          first.author(),
          first.picture(),
          first.pageFields(),
          List.copyOf(attachments),
          first.canonical(),
          null,
          flags);
    }
  }

  /** A file beside the text. */
  record Attachment(URI address, String title) {}

  /**
   * No article.
   *
   * @param cause short and groupable, e.g. {@code garbled text}
   */
  record None(String cause, String detail) implements Reading {}
}
