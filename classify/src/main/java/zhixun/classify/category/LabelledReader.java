package zhixun.classify.category;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import java.io.BufferedReader;
import java.io.IOException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import zhixun.contract.event.Arrival;
import zhixun.contract.event.Category;
import zhixun.contract.item.Item;
import zhixun.contract.json.Json;

/** Reads labelled items: lines of the import format with {@code primary} and {@code also}. */
public final class LabelledReader {
  private LabelledReader() {}

  /**
   * Reads every line that is a labelled item; of any other, {@code onBad} hears number and cause.
   */
  public static List<LabelledArticle> read(BufferedReader lines, Consumer<String> onBad)
      throws IOException {
    var read = new ArrayList<LabelledArticle>();
    long number = 0;
    for (String line = lines.readLine(); line != null; line = lines.readLine()) {
      number++;
      if (line.isBlank()) {
        continue;
      }
      try {
        read.add(parse(Json.MAPPER.readTree(line)));
      } catch (JsonProcessingException | IllegalArgumentException e) {
        onBad.accept("line " + number + ": " + e.getMessage());
      }
    }
    return read;
  }

  private static LabelledArticle parse(JsonNode row) throws JsonProcessingException {
    Item item = Json.MAPPER.treeToValue(row, Item.class);
    var also = new ArrayList<Category>();
    row.path("also").forEach(code -> also.add(Category.ofCode(code.asText())));
    Category primary = Category.ofCode(row.path("primary").asText());
    return new LabelledArticle(item.toArticle(Instant.EPOCH, Arrival.IMPORT), primary, also);
  }
}
