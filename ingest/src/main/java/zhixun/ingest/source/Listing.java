package zhixun.ingest.source;

import java.net.URI;
import org.jspecify.annotations.Nullable;

/** How a source announces its articles. */
public sealed interface Listing {
  URI url();

  /** The word for it in {@code sources.yml}. */
  String kind();

  /** How older pages of the list are reached. */
  default Paging paging() {
    return Paging.NONE;
  }

  /** RSS, Atom, RDF or JSON feed. */
  record Feed(URI url) implements Listing {
    @Override
    public String kind() {
      return "feed";
    }
  }

  /**
   * An index page read by CSS selectors.
   *
   * @param item selects one element for each article
   * @param link within the item, the element with {@code href}; null: the item itself or its first
   *     link
   * @param title within the item; null: the link's {@code title} or text
   * @param date within the item; null: any date in the item's text
   */
  record Html(
      URI url,
      String item,
      @Nullable String link,
      @Nullable String title,
      @Nullable String date,
      Paging paging)
      implements Listing {
    @Override
    public String kind() {
      return "html";
    }
  }

  /**
   * A list API; {@code {n}} in address or body is the page number.
   *
   * @param body sent by POST as JSON; null: GET
   */
  record Json(URI url, @Nullable String body, JsonShape shape, Paging paging) implements Listing {
    @Override
    public String kind() {
      return "json";
    }
  }

  /**
   * A page that names the JSON which holds its list.
   *
   * @param pointer selects the element that names it
   * @param attribute of that element; its value is what {@code {id}} stands for
   * @param pattern first group of it in the attribute's value is the id; null: the whole value
   * @param template address of the JSON, may be relative, with {@code {id}}
   */
  record SecondJson(
      URI url,
      String pointer,
      String attribute,
      @Nullable String pattern,
      String template,
      JsonShape shape)
      implements Listing {
    @Override
    public String kind() {
      return "json2";
    }
  }

  /** Drawn by a script in the reader's browser: named, not crawled yet. */
  record Rendered(URI url) implements Listing {
    @Override
    public String kind() {
      return "rendered";
    }
  }

  /** A sitemap, a news sitemap or an index of them. */
  record Sitemap(URI url) implements Listing {
    @Override
    public String kind() {
      return "sitemap";
    }
  }
}
