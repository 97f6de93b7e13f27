package zhixun.query.digest;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * One printed value with its origin: a sentence of an article, or a person's hand.
 *
 * @param value as printed, never blank
 * @param evidence null only where a person wrote the value
 * @param others differing values that other articles state; printed for the analyst, not chosen
 * @param edit what a person changed; null where the machine's value stands
 */
public record Cell(
    String value, @Nullable Evidence evidence, List<String> others, @Nullable Edit edit) {
  public Cell {
    if (value.isBlank()) {
      throw new IllegalArgumentException("blank cell");
    }
    others = List.copyOf(others);
  }

  public static Cell of(String value, Evidence evidence) {
    return new Cell(value, evidence, List.of(), null);
  }

  /**
   * A person's change of a cell.
   *
   * @param original the machine's value, empty where there was none
   */
  public record Edit(String original, String by, Instant at) {}
}
