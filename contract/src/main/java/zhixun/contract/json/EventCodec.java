package zhixun.contract.json;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import zhixun.contract.topic.RejectedEventException;

/**
 * Events as UTF-8 JSON in an envelope {@code {"schema":1,"event":{…}}}. Unknown fields are ignored,
 * so that a newer writer of the same schema does no harm; a newer schema is refused by name.
 * Thread-safe.
 */
public final class EventCodec<E> {
  /** The schema this build writes and the newest that it reads. */
  public static final int SCHEMA = 1;

  private static final byte[] HEAD =
      ("{\"schema\":" + SCHEMA + ",\"event\":").getBytes(StandardCharsets.US_ASCII);

  private final Class<E> type;

  public EventCodec(Class<E> type) {
    this.type = type;
  }

  public byte[] encode(E event) {
    try {
      byte[] json = Json.MAPPER.writeValueAsBytes(event);
      byte[] out = new byte[HEAD.length + json.length + 1];
      System.arraycopy(HEAD, 0, out, 0, HEAD.length);
      System.arraycopy(json, 0, out, HEAD.length, json.length);
      out[out.length - 1] = '}';
      return out;
    } catch (JsonProcessingException e) {
      throw new UncheckedIOException("a valid event always has a JSON form: " + type, e);
    }
  }

  /**
   * @throws RejectedEventException if the bytes are no JSON, of a newer schema, or no valid event
   */
  public E decode(byte[] bytes) throws RejectedEventException {
    try {
      JsonNode envelope = Json.MAPPER.readTree(bytes);
      int schema = envelope == null ? 0 : envelope.path("schema").asInt(0);
      if (schema < 1) {
        throw new RejectedEventException("no event", "no schema number in the envelope");
      }
      if (schema > SCHEMA) {
        throw new RejectedEventException(
            "newer schema", "schema " + schema + ", this build reads up to " + SCHEMA);
      }
      E event = Json.MAPPER.treeToValue(envelope.path("event"), type);
      if (event == null) {
        throw new RejectedEventException("no event", "the envelope is empty");
      }
      return event;
    } catch (IOException e) {
      throw new RejectedEventException("no valid " + type.getSimpleName(), e);
    }
  }
}
