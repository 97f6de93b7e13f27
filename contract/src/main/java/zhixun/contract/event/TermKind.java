package zhixun.contract.event;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import java.util.Locale;

/** What a dictionary entry names. */
public enum TermKind {
  COMPANY,
  INVESTOR,
  MODEL,
  CHIP,
  PRODUCT,
  EXCHANGE,
  POLICY_BODY,
  PERSON,
  PLACE,
  INSTITUTE,
  TECHNICAL,
  OTHER;

  @JsonCreator
  public static TermKind ofCode(String code) {
    return valueOf(code.toUpperCase(Locale.ROOT));
  }

  @JsonValue
  public String code() {
    return name().toLowerCase(Locale.ROOT);
  }
}
