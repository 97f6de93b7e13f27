package zhixun.contract.event;

import com.fasterxml.jackson.annotation.JsonIgnore;
import java.time.Instant;
import java.time.YearMonth;
import java.util.Map;

/**
 * One frozen build of a digest.
 *
 * @param month the month reported on
 * @param number counts from 1 within the month
 * @param bundleHash SHA-256 of the self-contained bundle of its exact inputs
 * @param files format to SHA-256 of the file's bytes
 * @param builtAt when
 * @param signed whether the analyst made it final (定稿)
 */
public record Edition(
    YearMonth month,
    int number,
    String bundleHash,
    Map<String, String> files,
    Instant builtAt,
    boolean signed) {
  public Edition {
    files = Map.copyOf(files);
  }

  /** The edition's key on its topic, e.g. {@code 2024-05#1}. */
  @JsonIgnore
  public String id() {
    return month + "#" + number;
  }
}
