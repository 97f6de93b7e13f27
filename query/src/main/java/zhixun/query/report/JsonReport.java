package zhixun.query.report;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import zhixun.contract.json.Json;
import zhixun.query.digest.Cell;
import zhixun.query.digest.Digest;
import zhixun.query.digest.DigestRow;
import zhixun.query.digest.DigestTable;
import zhixun.query.digest.Evidence;
import zhixun.query.digest.Slot;
import zhixun.query.digest.Theme;

/** The digest as JSON: the nine tables in the documented form, everything else beside them. */
final class JsonReport {
  private JsonReport() {}

  static byte[] write(Digest digest) {
    ObjectNode root = Json.MAPPER.createObjectNode();
    root.put("month", digest.period().name());
    root.put("headline", digest.headline());
    ArrayNode tables = root.putArray("tables");
    digest.tables().forEach(t -> tables.add(table(t)));
    ObjectNode references = root.putObject("references");
    for (DigestTable table : digest.tables()) {
      references.set(table.code().code(), Json.MAPPER.valueToTree(table.references()));
    }
    ArrayNode themes = root.putArray("themes");
    digest.themes().forEach(t -> themes.add(theme(t)));
    ArrayNode slots = root.putArray("slots");
    digest.slots().forEach(s -> slots.add(slot(s)));
    if (digest.market() != null) {
      root.set("market", Json.MAPPER.valueToTree(digest.market()));
    }
    root.set("charts", Json.MAPPER.valueToTree(digest.charts()));
    root.set("coverage", Json.MAPPER.valueToTree(digest.coverage()));
    digest.notes().forEach(root.putArray("notes")::add);
    return bytes(root);
  }

  private static byte[] bytes(ObjectNode root) {
    try {
      String text = Json.MAPPER.writerWithDefaultPrettyPrinter().writeValueAsString(root);
      return (text.replace("\r\n", "\n") + "\n").getBytes(StandardCharsets.UTF_8);
    } catch (JsonProcessingException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static ObjectNode table(DigestTable table) {
    ObjectNode node = Json.MAPPER.createObjectNode();
    node.put("code", table.code().code());
    ArrayNode rows = node.putArray("rows");
    table.rows().forEach(r -> rows.add(row(r)));
    ArrayNode more = node.putArray("more");
    table.more().forEach(r -> more.add(row(r)));
    return node;
  }

  private static ObjectNode row(DigestRow row) {
    ObjectNode node = Json.MAPPER.createObjectNode();
    node.put("date", row.date().localDate().toString());
    node.put("headline", row.headline().value());
    if (row.text() != null) {
      node.put("text", row.text().value());
    }
    node.set("cells", cells(row));
    row.articles().forEach(a -> node.withArray("items").add(a.key()));
    node.put("story", row.story().value());
    node.put("in_month", row.inMonth());
    ArrayNode flags = node.putArray("flags");
    row.flags().forEach(f -> flags.add(f.code()));
    node.put("score", Math.round(row.score() * 1000) / 1000.0);
    row.reasons().forEach(node.withArray("reasons")::add);
    node.set("provenance", provenance(row));
    return node;
  }

  private static ObjectNode cells(DigestRow row) {
    ObjectNode node = Json.MAPPER.createObjectNode();
    node.put("headline", row.headline().value());
    for (Map.Entry<String, List<Cell>> column : row.cells().entrySet()) {
      if (isList(column.getKey())) {
        ArrayNode values = node.putArray(column.getKey());
        column.getValue().forEach(c -> values.add(c.value()));
      } else if (!column.getValue().isEmpty()) {
        node.put(column.getKey(), column.getValue().getFirst().value());
      }
    }
    return node;
  }

  private static boolean isList(String column) {
    return column.equals("models") || column.equals("investors");
  }

  private static ArrayNode provenance(DigestRow row) {
    ArrayNode out = Json.MAPPER.createArrayNode();
    addOrigin(out, "headline", row.headline());
    addOrigin(out, "text", row.text());
    row.cells().forEach((column, values) -> values.forEach(v -> addOrigin(out, column, v)));
    return out;
  }

  private static void addOrigin(ArrayNode out, String column, @Nullable Cell cell) {
    if (cell == null) {
      return;
    }
    ObjectNode node = out.addObject();
    node.put("column", column);
    node.put("value", cell.value());
    Evidence evidence = cell.evidence();
    if (evidence != null) {
      node.put("sentence", evidence.sentence());
      node.put("item", evidence.key());
      node.put("source", evidence.source());
      node.put("url", evidence.url());
    }
    if (!cell.others().isEmpty()) {
      cell.others().forEach(node.putArray("others")::add);
    }
    if (cell.edit() != null) {
      node.put("original", cell.edit().original());
      node.put("by", cell.edit().by());
      node.put("at", cell.edit().at().toString());
    }
  }

  private static ObjectNode theme(Theme theme) {
    ObjectNode node = Json.MAPPER.createObjectNode();
    node.put("lead", theme.lead());
    node.put("phrase", theme.phrase());
    ArrayNode steps = node.putArray("steps");
    for (Theme.Step step : theme.steps()) {
      ObjectNode one = steps.addObject();
      one.put("story", step.story().value());
      one.put("date", step.date().localDate().toString());
      one.put("text", step.text().value());
    }
    theme.reasons().forEach(node.putArray("reasons")::add);
    return node;
  }

  private static ObjectNode slot(Slot slot) {
    ObjectNode node = Json.MAPPER.createObjectNode();
    node.put("name", slot.name());
    node.put("title", slot.title());
    node.put("text", slot.text());
    node.put("by", slot.by());
    node.put("at", slot.at() == null ? null : slot.at().toString());
    return node;
  }
}
