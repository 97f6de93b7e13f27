package zhixun.ingest.extract;

import java.net.URI;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import zhixun.contract.event.Picture;
import zhixun.contract.url.CanonicalUrl;
import zhixun.ingest.extract.link.AttachmentLink;
import zhixun.ingest.extract.time.PublishTime;

/** What one page came to. */
public sealed interface Extraction {
  /** The name of the charset that the bytes were read in, as Java knows it, e.g. GB18030. */
  String charset();

  /**
   * A page that holds an article.
   *
   * @param charset what the bytes were read in
   * @param title headline as printed, without the site's name; empty only if the body is not
   * @param publishedAt time the page states; null when it states none
   * @param source the 来源 printed on the page or, failing that, stated in its head; null when absent
   * @param author as printed, without 记者 or 作者 marks; null when absent
   * @param editor as printed, without 责任编辑 marks; null when absent
   * @param body plain text, paragraphs parted by {@code \n}, a row of a table on a line of its own
   *     with cells parted by tabs; captions of pictures left out; empty for a flash headline
   * @param picture lead picture inside the article, with its caption; null when there is none
   * @param canonical the page's own word for its address; null when it has none
   * @param nextPage the next page of the same article (下一页); null on the last or only page
   * @param attachments files that the article links to, in order, without repeats
   * @param pageFields the head table of a gov.cn-style page, labels without blanks and colons,
   *     values verbatim, in the order of the page
   * @param garbled how much of the text is mojibake, 0..1
   */
  record Found(
      String charset,
      String title,
      @Nullable PublishTime publishedAt,
      @Nullable String source,
      @Nullable String author,
      @Nullable String editor,
      String body,
      @Nullable Picture picture,
      @Nullable CanonicalUrl canonical,
      @Nullable URI nextPage,
      List<AttachmentLink> attachments,
      Map<String, String> pageFields,
      double garbled)
      implements Extraction {
    /**
     * @throws IllegalArgumentException when neither title nor body says anything, or the score is
     *     out of range
     */
    public Found {
      if (title.isBlank() && body.isBlank()) {
        throw new IllegalArgumentException("extraction without title and body");
      }
      if (!(garbled >= 0 && garbled <= 1)) {
        throw new IllegalArgumentException("garbled " + garbled + " not in 0..1");
      }
      attachments = List.copyOf(attachments);
      pageFields = Collections.unmodifiableMap(new LinkedHashMap<>(pageFields));
    }

    /** This page with the text and attachments of the article's next page joined to it. */
    public Found joined(Found next) {
      var files = new LinkedHashSet<>(attachments);
      files.addAll(next.attachments);
      return new Found(
          charset,
          title,
          publishedAt,
          source,
          author != null ? author : next.author,
          editor != null ? editor : next.editor,
          next.body.isEmpty() ? body : body + '\n' + next.body,
          picture != null ? picture : next.picture,
          canonical,
          next.nextPage,
          List.copyOf(files),
          pageFields,
          Math.max(garbled, next.garbled));
    }
  }

  /** A page without an article, with the reason: empty, a list, a shell filled by script … */
  record NoArticle(String charset, Reason reason, String detail) implements Extraction {}

  /** A page whose text is mojibake in every charset that we know; {@code score} is 0..1. */
  record Garbled(String charset, double score, String sample) implements Extraction {}

  /** Why a page holds no article. */
  enum Reason {
    /** No bytes, or nothing to read. */
    EMPTY,
    /** Over the limit of size. */
    TOO_LARGE,
    /** Neither HTML nor text: a picture, an archive, a document. */
    NOT_A_PAGE,
    /** Links and little else: an index page. */
    LISTING,
    /** Hardly a word without running its scripts. */
    SHELL
  }
}
