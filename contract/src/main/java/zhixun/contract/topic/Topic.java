package zhixun.contract.topic;

import java.util.function.Function;

/**
 * A Kafka topic and what travels on it.
 *
 * @param key gives an event's record key
 * @param compacted whether only the latest event of a key is kept
 */
public record Topic<E>(
    String name, Class<E> type, Function<E, String> key, int partitions, boolean compacted) {
  public String keyOf(E event) {
    return key.apply(event);
  }
}
