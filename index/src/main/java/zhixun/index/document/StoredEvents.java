package zhixun.index.document;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectWriter;
import com.fasterxml.jackson.databind.SerializationFeature;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.zip.DataFormatException;
import java.util.zip.Deflater;
import java.util.zip.Inflater;
import zhixun.contract.event.Assignment;
import zhixun.contract.event.ClassifiedArticle;
import zhixun.contract.event.Story;
import zhixun.contract.event.StoryId;
import zhixun.contract.json.Json;

/**
 * Events as the index stores them: deflated JSON; an article's body stands in a field of its own.
 */
public final class StoredEvents {
  /** Maps of events have no order of their own. */
  private static final ObjectWriter ORDERED =
      Json.MAPPER.writer(SerializationFeature.ORDER_MAP_ENTRIES_BY_KEYS);

  private StoredEvents() {}

  static byte[] encode(Assignment assignment) {
    ObjectNode tree = Json.MAPPER.valueToTree(assignment);
    article(tree).remove("body");
    return deflate(bytes(tree));
  }

  /**
   * The assignment as it stands now.
   *
   * @param story the story it belongs to now, which may differ from the one that was stored
   */
  public static Assignment decode(byte[] stored, String body, StoryId story) {
    try {
      var tree = (ObjectNode) Json.MAPPER.readTree(inflate(stored));
      article(tree).put("body", body);
      tree.put("story", story.value());
      return Json.MAPPER.treeToValue(tree, Assignment.class);
    } catch (IOException e) {
      throw new UncheckedIOException("the index holds an assignment that cannot be read", e);
    }
  }

  static byte[] encode(Story story) {
    return deflate(bytes(Json.MAPPER.valueToTree(story)));
  }

  public static Story decodeStory(byte[] stored) {
    try {
      return Json.MAPPER.readValue(inflate(stored), Story.class);
    } catch (IOException e) {
      throw new UncheckedIOException("the index holds a story that cannot be read", e);
    }
  }

  /** Equal when text, labels, facts, mentions and dictionary are. */
  public static long contentHash(ClassifiedArticle classified) {
    try {
      return Hash64.of(ORDERED.writeValueAsBytes(classified));
    } catch (JsonProcessingException e) {
      throw new UncheckedIOException("a valid event always has a JSON form", e);
    }
  }

  private static ObjectNode article(ObjectNode assignment) {
    return (ObjectNode) assignment.path("classified").path("article");
  }

  private static byte[] bytes(JsonNode tree) {
    try {
      return Json.MAPPER.writeValueAsString(tree).getBytes(StandardCharsets.UTF_8);
    } catch (JsonProcessingException e) {
      throw new UncheckedIOException("a valid event always has a JSON form", e);
    }
  }

  private static byte[] deflate(byte[] plain) {
    var deflater = new Deflater(Deflater.BEST_SPEED, true);
    try {
      deflater.setInput(plain);
      deflater.finish();
      var out = new ByteArrayOutputStream(plain.length / 2 + 16);
      byte[] buffer = new byte[8192];
      while (!deflater.finished()) {
        out.write(buffer, 0, deflater.deflate(buffer));
      }
      return out.toByteArray();
    } finally {
      deflater.end();
    }
  }

  private static byte[] inflate(byte[] stored) throws IOException {
    var inflater = new Inflater(true);
    try {
      inflater.setInput(stored);
      var out = new ByteArrayOutputStream(stored.length * 3);
      byte[] buffer = new byte[8192];
      while (!inflater.finished()) {
        int n = inflater.inflate(buffer);
        if (n == 0 && inflater.needsInput()) {
          break;
        }
        out.write(buffer, 0, n);
      }
      return out.toByteArray();
    } catch (DataFormatException e) {
      throw new IOException("not deflated", e);
    } finally {
      inflater.end();
    }
  }
}
