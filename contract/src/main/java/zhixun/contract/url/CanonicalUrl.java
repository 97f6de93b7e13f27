package zhixun.contract.url;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * One page under one name, whatever the spelling of its address: two are equal when {@link
 * UrlRules} makes the same of both. What people follow is the address as it was found, for not
 * every host answers on https or without its {@code www.}. In JSON it is that address.
 *
 * @param value the canonical form: without scheme's and host's variants, fragment and tracking
 * @param link the address as found, http or https
 */
public record CanonicalUrl(String value, @JsonValue String link) {
  /**
   * Takes any spelling.
   *
   * @throws IllegalArgumentException when it is no http or https address
   */
  @JsonCreator(mode = JsonCreator.Mode.DELEGATING)
  public CanonicalUrl(String spelling) {
    this(
        UrlRules.canonical(spelling)
            .orElseThrow(
                () -> new IllegalArgumentException("no http or https address: '" + spelling + "'")),
        spelling.strip());
  }

  /** The page of any spelling, or empty when it is no http or https address. */
  public static Optional<CanonicalUrl> of(String spelling) {
    return UrlRules.canonical(spelling).map(value -> new CanonicalUrl(value, spelling.strip()));
  }

  @Override
  public boolean equals(@Nullable Object other) {
    return other instanceof CanonicalUrl that && value.equals(that.value);
  }

  @Override
  public int hashCode() {
    return value.hashCode();
  }

  /** The address to follow. */
  @Override
  public String toString() {
    return link;
  }
}
