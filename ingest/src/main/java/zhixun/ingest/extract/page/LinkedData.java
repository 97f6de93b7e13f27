package zhixun.ingest.extract.page;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.StringJoiner;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.jspecify.annotations.Nullable;
import zhixun.contract.json.Json;

/**
 * What a page says of its article in schema.org terms (JSON-LD).
 *
 * @param author names with blanks between; null when none
 * @param publisher name; null when none
 */
public record LinkedData(@Nullable String author, @Nullable String publisher) {
  static final LinkedData NONE = new LinkedData(null, null);
  private static final int MOST_NODES = 2000;
  private static final int LONGEST = 200_000;

  static LinkedData of(Document tree) {
    for (Element script : tree.getElementsByTag("script")) {
      String data = script.attr("type").equals("application/ld+json") ? script.data() : "";
      JsonNode article = data.isEmpty() || data.length() > LONGEST ? null : article(data);
      if (article != null) {
        return new LinkedData(names(article.path("author")), names(article.path("publisher")));
      }
    }
    return NONE;
  }

  private static @Nullable JsonNode article(String json) {
    Deque<JsonNode> open = new ArrayDeque<>();
    try {
      open.add(Json.MAPPER.readTree(json));
    } catch (JsonProcessingException e) { // pages write anything into a script
      return null;
    }
    for (int i = 0; i < MOST_NODES && !open.isEmpty(); i++) {
      JsonNode node = open.removeFirst();
      String type = node.path("@type").toString();
      if (type.contains("Article") || type.contains("BlogPosting")) {
        return node;
      }
      node.forEach(open::add);
    }
    return null;
  }

  private static @Nullable String names(JsonNode said) {
    if (said.isTextual()) {
      return said.asText().isBlank() ? null : said.asText().strip();
    }
    var names = new StringJoiner(" ");
    for (JsonNode one : said.isArray() ? said : Json.MAPPER.createArrayNode().add(said)) {
      String name = one.isTextual() ? one.asText("") : one.path("name").asText("");
      if (!name.isBlank()) {
        names.add(name.strip());
      }
    }
    return names.length() == 0 ? null : names.toString();
  }
}
