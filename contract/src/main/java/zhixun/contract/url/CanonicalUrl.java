package zhixun.contract.url;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import java.util.Optional;

/**
 * One address for one page: what {@link UrlRules} makes of any of its spellings.
 *
 * @param value absolute, {@code https} or {@code http}, without fragment and tracking parameters
 */
public record CanonicalUrl(@JsonValue String value) {
  /** Takes a value that is canonical already, e.g. read back from an event. */
  @JsonCreator
  public CanonicalUrl {
    if (!value.startsWith("http://") && !value.startsWith("https://")) {
      throw new IllegalArgumentException("not an http or https address: '" + value + "'");
    }
  }

  /** The canonical form of any spelling, or empty when it is no http or https address. */
  public static Optional<CanonicalUrl> of(String spelling) {
    return UrlRules.canonical(spelling).map(CanonicalUrl::new);
  }

  @Override
  public String toString() {
    return value;
  }
}
