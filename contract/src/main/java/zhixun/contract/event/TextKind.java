package zhixun.contract.event;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import org.jspecify.annotations.Nullable;

/**
 * Whose words an article's text is.
 *
 * @param code the code of the import format; {@code llm_*} marks machine-made wording
 */
public record TextKind(@JsonValue String code) {
  public static final TextKind PRESS = new TextKind("press_full");
  public static final TextKind ATTACHMENT = new TextKind("attachment");

  @JsonCreator
  public TextKind {
    Ids.requireId(code, "text_kind");
  }

  /** The kind of an import line: {@link #PRESS} where it says none. */
  public static TextKind of(@Nullable String code) {
    return code == null || code.isBlank() ? PRESS : new TextKind(code);
  }

  /** Machine-made wording may be searched and grouped, but never fills a cell or a row's text. */
  public boolean machineMade() {
    return code.startsWith("llm_");
  }
}
