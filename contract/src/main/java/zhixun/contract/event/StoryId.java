package zhixun.contract.event;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;

/** The lasting id of one story. */
public record StoryId(@JsonValue String value) implements Comparable<StoryId> {
  @JsonCreator
  public StoryId {
    Ids.requireId(value, "story id");
  }

  @Override
  public int compareTo(StoryId other) {
    return value.compareTo(other.value);
  }

  @Override
  public String toString() {
    return value;
  }
}
