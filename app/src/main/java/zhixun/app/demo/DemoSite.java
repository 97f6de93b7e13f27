package zhixun.app.demo;

import java.util.List;
import java.util.Map;

/**
 * One site of the demo's web.
 *
 * @param key its folder, e.g. {@code wire}
 * @param fields the head of its {@code articles.txt}: {@code name, slogan, nav, tail}; {@code page}
 *     (pattern of an article's path), {@code list} (path, template and content type of the list),
 *     {@code list-size} (entries on one page of it), {@code html} (content type of pages), {@code
 *     charset} (of their bytes), {@code disallow} (for robots.txt)
 * @param articles in the order of the file
 */
record DemoSite(String key, Map<String, String> fields, List<DemoArticle> articles) {
  DemoSite {
    fields = Map.copyOf(fields);
    articles = List.copyOf(articles);
    for (String field : List.of("name", "slogan", "tail", "page", "list", "html")) {
      if (!fields.containsKey(field)) {
        throw new IllegalArgumentException("demo site " + key + " without " + field);
      }
    }
  }

  String field(String name, String otherwise) {
    return fields.getOrDefault(name, otherwise);
  }

  String name() {
    return field("name", key);
  }

  int listSize() {
    return Integer.parseInt(field("list-size", "1000"));
  }

  /** The article's path on its site. */
  String path(DemoArticle article) {
    String day = article.time().toLocalDate().toString();
    String path =
        field("page", "")
            .replace("{slug}", article.slug())
            .replace("{month}", day.substring(0, 7))
            .replace("{dd}", day.substring(8));
    return article.oddity() == DemoArticle.Oddity.PREVIEW
        ? field("disallow", "/preview/") + article.slug()
        : path;
  }
}
