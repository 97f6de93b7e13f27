package zhixun.contract.event;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;

/** The lasting id of one alert. */
public record AlertId(@JsonValue String value) implements Comparable<AlertId> {
  @JsonCreator
  public AlertId {
    Ids.requireId(value, "alert id");
  }

  @Override
  public int compareTo(AlertId other) {
    return value.compareTo(other.value);
  }

  @Override
  public String toString() {
    return value;
  }
}
