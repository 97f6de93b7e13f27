package zhixun.contract.event;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import java.time.LocalDate;
import zhixun.contract.text.Folding;
import zhixun.contract.url.CanonicalUrl;

/** The lasting id of one article: the same page or import line has the same id on every replay. */
public record ArticleId(@JsonValue String value) implements Comparable<ArticleId> {
  @JsonCreator
  public ArticleId {
    Ids.requireId(value, "article id");
  }

  /** The id of an imported line: its source's name and its key there. */
  public static ArticleId ofImport(String source, String key) {
    return new ArticleId(Ids.hash("import", source, key));
  }

  /** The id of a crawled page. */
  public static ArticleId ofUrl(CanonicalUrl url) {
    return new ArticleId(Ids.hash("url", url.value()));
  }

  /** The id of something without a URL: source, folded title and day (Asia/Shanghai). */
  public static ArticleId ofTitle(String source, String title, LocalDate day) {
    return new ArticleId(Ids.hash("title", source, Folding.key(title), day.toString()));
  }

  /** The id of the attachment with this URL under a page. */
  public static ArticleId ofAttachment(ArticleId page, CanonicalUrl url) {
    return new ArticleId(Ids.hash("attachment", page.value(), url.value()));
  }

  @Override
  public int compareTo(ArticleId other) {
    return value.compareTo(other.value);
  }

  @Override
  public String toString() {
    return value;
  }
}
