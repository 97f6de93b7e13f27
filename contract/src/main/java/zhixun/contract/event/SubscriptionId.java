package zhixun.contract.event;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;

/** The lasting id of one subscription. */
public record SubscriptionId(@JsonValue String value) implements Comparable<SubscriptionId> {
  @JsonCreator
  public SubscriptionId {
    Ids.requireId(value, "subscription id");
  }

  @Override
  public int compareTo(SubscriptionId other) {
    return value.compareTo(other.value);
  }

  @Override
  public String toString() {
    return value;
  }
}
