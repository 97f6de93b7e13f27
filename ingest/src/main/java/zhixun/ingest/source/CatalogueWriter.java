package zhixun.ingest.source;

import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Writes sources as {@code sources.yml} has them. Without state. */
public final class CatalogueWriter {
  private CatalogueWriter() {}

  /** One entry of the list of sources, ending in a line break; the catalogue reader reads it. */
  public static String entry(Source source) {
    var fields = new LinkedHashMap<String, @Nullable String>();
    fields.put("name", source.name());
    fields.put("group", source.group().isBlank() ? null : source.group());
    fields.put("home", source.home().toString());
    fields.put("kind", source.listing().kind());
    fields.put("url", source.listing().url().toString());
    fields.put("category", source.category());
    own(source.listing(), fields);
    fields.put("disabled", source.disabledReason());
    var out = new StringBuilder();
    for (Map.Entry<String, @Nullable String> field : fields.entrySet()) {
      if (field.getValue() != null) {
        out.append(out.isEmpty() ? "  - " : "    ")
            .append(field.getKey())
            .append(": '")
            .append(field.getValue().replace("'", "''"))
            .append("'\n");
      }
    }
    return out.toString();
  }

  private static void own(Listing listing, Map<String, @Nullable String> fields) {
    switch (listing) {
      case Listing.Html html -> {
        fields.put("item", html.item());
        fields.put("link", html.link());
        fields.put("title", html.title());
        fields.put("date", html.date());
        paging(html.paging(), fields);
      }
      case Listing.Json json -> {
        fields.put("body", json.body());
        shape(json.shape(), fields);
        paging(json.paging(), fields);
      }
      case Listing.SecondJson second -> {
        fields.put("pointer", second.pointer());
        fields.put("attribute", second.attribute());
        fields.put("pattern", second.pattern());
        fields.put("template", second.template());
        shape(second.shape(), fields);
      }
      case Listing.Feed _, Listing.Sitemap _, Listing.Rendered _ -> {}
    }
  }

  private static void shape(JsonShape shape, Map<String, @Nullable String> fields) {
    fields.put("items", shape.items());
    fields.put("title", String.join("|", shape.title()));
    fields.put("link", shape.link());
    fields.put("date", shape.date());
    fields.put("date_format", shape.dateFormat());
    fields.put("text", shape.text());
  }

  private static void paging(Paging paging, Map<String, @Nullable String> fields) {
    fields.put("next", paging.next());
    fields.put("pages", paging.template());
    fields.put("second", paging.template() == null ? null : Integer.toString(paging.second()));
  }
}
