package zhixun.contract.event;

import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * One typed cell with the sentence it came from.
 *
 * @param type what it is
 * @param value as written in the text
 * @param attributes normalised parts under documented names: amount {@code low, high, currency,
 *     cny}; investor {@code role}; model {@code version, size}; price {@code direction, old, new};
 *     dates {@code date} as {@link Dated#text()}
 * @param span where it stands; null only for a value taken over from an analyst's decision
 */
public record Fact(
    FactType type, String value, Map<String, String> attributes, @Nullable Span span) {
  public Fact {
    if (value.isBlank()) {
      throw new IllegalArgumentException("empty value of fact " + type);
    }
    attributes = attributes == null ? Map.of() : Map.copyOf(attributes);
  }

  public static Fact of(FactType type, String value, Span span) {
    return new Fact(type, value, Map.of(), span);
  }
}
