package zhixun.contract.event;

import java.time.Instant;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * What a person decided; appended, kept, never patched: undo is a decision too.
 *
 * @param id unique; repeating one has no further effect
 * @param kind what was decided
 * @param target what about: a story id, an article id, or {@code digest/2024-05/policy/STORY}
 * @param values the decision's arguments under documented names
 * @param reason in the person's words, if given
 * @param by who, from the configuration until there are accounts
 * @param at when
 */
public record Decision(
    String id,
    Kind kind,
    String target,
    Map<String, String> values,
    @Nullable String reason,
    String by,
    Instant at) {
  /** What can be decided. */
  public enum Kind {
    LABEL,
    MERGE_STORIES,
    SPLIT_STORY,
    ACCEPT_ROW,
    REJECT_ROW,
    PIN_ROW,
    MOVE_ROW,
    EDIT_CELL,
    REORDER_ROW,
    WRITE_TEXT,
    SIGN_EDITION,
    UNDO
  }

  public Decision {
    Ids.requireId(id, "decision id");
    values = values == null ? Map.of() : Map.copyOf(values);
  }
}
