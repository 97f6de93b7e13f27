package zhixun.contract.event;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import java.util.Locale;

/** The kinds of cell that an article can fill. */
public enum FactType {
  // funding
  COMPANY,
  ROUND,
  AMOUNT,
  INVESTOR,
  COMPANY_INTRO,
  // policy
  ISSUER,
  DOCUMENT,
  DOCUMENT_NUMBER,
  DOCUMENT_KIND,
  ISSUED_ON,
  EFFECTIVE_ON,
  COMMENT_DEADLINE,
  // models
  MAKER,
  MODEL,
  CONTEXT_LENGTH,
  PRICE,
  LICENCE,
  MODALITY,
  BENCHMARK,
  // exchanges
  EXCHANGE,
  LISTED_PRODUCT,
  MEMBER,
  TURNOVER,
  // chips and products
  PRODUCT,
  PROCESS,
  CAPACITY;

  @JsonCreator
  public static FactType ofCode(String code) {
    return valueOf(code.toUpperCase(Locale.ROOT));
  }

  @JsonValue
  public String code() {
    return name().toLowerCase(Locale.ROOT);
  }
}
