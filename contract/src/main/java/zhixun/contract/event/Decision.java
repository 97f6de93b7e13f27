package zhixun.contract.event;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * What a person decided; appended, kept, never patched: undo is a decision too.
 *
 * <p>Stories are regrouped in one form, which story, digest and index read alike: {@code
 * MERGE_STORIES} has the story that goes as its target and the one that stays as {@code into};
 * {@code SPLIT_STORY} has the story as its target and the ids of the articles that leave, commas
 * between, as {@code articles}; {@code UNDO} has the other decision's id as its target. A story in
 * a target is its id, or a digest's row whose last part is the id.
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

  /** The story that the target names; meaningless where the target is no story. */
  public StoryId story() {
    return new StoryId(target.substring(target.lastIndexOf('/') + 1));
  }

  /** The story that stays after a merge; null where this is no merge or names none. */
  public @Nullable StoryId into() {
    String into = values.get("into");
    return kind != Kind.MERGE_STORIES || into == null || into.isBlank() ? null : new StoryId(into);
  }

  /** The articles that a split names, each once, in the order given; empty for other kinds. */
  public List<ArticleId> leaving() {
    return kind != Kind.SPLIT_STORY
        ? List.of()
        : Arrays.stream(values.getOrDefault("articles", "").split(","))
            .map(String::strip)
            .filter(id -> !id.isEmpty())
            .distinct()
            .map(ArticleId::new)
            .toList();
  }

  /** The id of the story that articles split off another one make up, whatever their order. */
  public static StoryId splitOff(StoryId from, Collection<ArticleId> articles) {
    var parts = new ArrayList<>(List.of("split", from.value()));
    articles.stream().map(ArticleId::value).sorted().forEach(parts::add);
    return new StoryId(Ids.hash(parts.toArray(String[]::new)));
  }
}
