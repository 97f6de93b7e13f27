package zhixun.ingest.listing;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Paths into JSON as {@code sources.yml} writes them: {@code data.items[].resource}. */
final class JsonPath {
  private static final Pattern STEP = Pattern.compile("([^\\[\\]]*)((?:\\[\\d*\\])*)");
  private static final Pattern INDEX = Pattern.compile("\\[(\\d*)\\]");

  private JsonPath() {}

  /** Every node at the path, in order. */
  static List<JsonNode> all(JsonNode root, String path) {
    List<JsonNode> at = List.of(root);
    for (String step : path.strip().split("\\.")) {
      at = walk(at, step);
    }
    return at;
  }

  /** Every node at the first of the alternatives (joined by a bar) that has any. */
  static List<JsonNode> first(JsonNode root, String alternatives) {
    for (String path : alternatives.split("\\|")) {
      List<JsonNode> found = all(root, path);
      if (!found.isEmpty()) {
        return found;
      }
    }
    return List.of();
  }

  /** The text or number at the first of the alternatives that is not empty; else empty. */
  static String text(JsonNode root, List<String> alternatives) {
    for (String path : alternatives) {
      for (JsonNode node : all(root, path)) {
        String text = node.isValueNode() && !node.isNull() ? node.asText().strip() : "";
        if (!text.isEmpty()) {
          return text;
        }
      }
    }
    return "";
  }

  private static List<JsonNode> walk(List<JsonNode> from, String step) {
    Matcher parts = STEP.matcher(step);
    if (!parts.matches()) {
      return List.of();
    }
    var out = new ArrayList<JsonNode>();
    for (JsonNode node : from) {
      JsonNode named = parts.group(1).isEmpty() ? node : node.path(parts.group(1));
      out.addAll(indexed(named, parts.group(2)));
    }
    return out;
  }

  private static List<JsonNode> indexed(JsonNode node, String indices) {
    List<JsonNode> at = node.isMissingNode() ? List.of() : List.of(node);
    Matcher index = INDEX.matcher(indices);
    while (index.find()) {
      var next = new ArrayList<JsonNode>();
      for (JsonNode each : at) {
        if (index.group(1).isEmpty()) {
          each.forEach(next::add);
        } else if (each.has(Integer.parseInt(index.group(1)))) {
          next.add(each.get(Integer.parseInt(index.group(1))));
        }
      }
      at = next;
    }
    return at;
  }
}
