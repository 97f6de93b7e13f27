package zhixun.app.cli;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Map;
import zhixun.contract.json.Json;

/** Reads which story each line of a labelled file is in. */
final class StoryLabels {
  private StoryLabels() {}

  /**
   * Story by key.
   *
   * @throws UserError if there is no such file
   */
  static Map<String, String> read(String file) throws IOException {
    var stories = new LinkedHashMap<String, String>();
    try (var lines = Files.lines(Path.of(file))) {
      for (String line : (Iterable<String>) lines::iterator) {
        JsonNode row = Json.MAPPER.readTree(line);
        if (row.hasNonNull("key") && row.hasNonNull("story")) {
          stories.put(row.get("key").asText(), row.get("story").asText());
        }
      }
    } catch (NoSuchFileException e) {
      throw new UserError("找不到文件：" + file, e);
    }
    return stories;
  }
}
