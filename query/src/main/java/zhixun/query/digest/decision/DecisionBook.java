package zhixun.query.digest.decision;

import java.util.ArrayList;
import java.util.Collections;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.UnaryOperator;
import zhixun.contract.event.Category;
import zhixun.contract.event.Decision;
import zhixun.contract.event.Decision.Kind;
import zhixun.contract.event.StoryId;

/**
 * What people have decided about the digest of one period, with everything undone left out.
 *
 * <p>Targets are {@code digest/PERIOD/TABLE/STORY} for rows and {@code digest/PERIOD/text/SLOT} for
 * texts. Values by kind: MOVE_ROW {@code table}; EDIT_CELL {@code column, value}; REORDER_ROW
 * {@code position} (from 1); MERGE_STORIES {@code other} (a story id); SPLIT_STORY {@code articles}
 * (ids, separated by commas); WRITE_TEXT {@code text}; UNDO {@code decision} (the id of one). The
 * table named in a target is where the row stood when it was decided on and does not bind.
 * Immutable.
 */
public final class DecisionBook {
  private final Map<StoryId, List<Decision>> byStory = new LinkedHashMap<>();
  private final Map<String, Decision> texts = new LinkedHashMap<>();

  private DecisionBook() {}

  /**
   * @param period name of the period
   * @param decisions in the order in which they were taken; a repeated id counts once
   * @param current the id under which a story stands today: a merged story's decisions go with it
   */
  public static DecisionBook of(
      String period, List<Decision> decisions, UnaryOperator<StoryId> current) {
    Set<String> undone = undone(decisions);
    var seen = new HashSet<String>();
    var book = new DecisionBook();
    for (Decision decision : decisions) {
      String[] target = decision.target().split("/", 4);
      boolean ours = target.length == 4 && target[0].equals("digest") && target[1].equals(period);
      if (!ours || undone.contains(decision.id()) || !seen.add(decision.id())) {
        continue;
      }
      if (decision.kind() == Kind.WRITE_TEXT && target[2].equals("text")) {
        book.texts.put(target[3], decision);
      } else if (decision.kind() != Kind.UNDO) {
        StoryId story = current.apply(new StoryId(target[3]));
        book.byStory.computeIfAbsent(story, s -> new ArrayList<>()).add(decision);
      }
    }
    return book;
  }

  /** An undo that was itself undone, later, undoes nothing. */
  private static Set<String> undone(List<Decision> decisions) {
    var undone = new HashSet<String>();
    for (Decision decision : decisions.reversed()) {
      if (decision.kind() == Kind.UNDO && !undone.contains(decision.id())) {
        undone.add(decision.values().getOrDefault("decision", decision.target()));
      }
    }
    return undone;
  }

  public boolean rejected(StoryId story) {
    return last(story, Kind.REJECT_ROW, Kind.ACCEPT_ROW, Kind.PIN_ROW)
        .filter(d -> d.kind() == Kind.REJECT_ROW)
        .isPresent();
  }

  public boolean accepted(StoryId story) {
    return last(story, Kind.REJECT_ROW, Kind.ACCEPT_ROW, Kind.PIN_ROW)
        .filter(d -> d.kind() != Kind.REJECT_ROW)
        .isPresent();
  }

  public boolean pinned(StoryId story) {
    return last(story, Kind.REJECT_ROW, Kind.PIN_ROW)
        .filter(d -> d.kind() == Kind.PIN_ROW)
        .isPresent();
  }

  /** The table a person moved the row to. */
  public Optional<Category> table(StoryId story) {
    return last(story, Kind.MOVE_ROW)
        .map(d -> d.values().get("table"))
        .map(Category::ofCode)
        .filter(Category::isTable);
  }

  /** The place in its table a person gave the row, from 1. */
  public Optional<Integer> position(StoryId story) {
    return last(story, Kind.REORDER_ROW)
        .map(d -> d.values().getOrDefault("position", ""))
        .filter(p -> p.matches("[1-9]\\d{0,3}"))
        .map(Integer::valueOf);
  }

  /** The last edit of each column. */
  public Map<String, Decision> edits(StoryId story) {
    var edits = new LinkedHashMap<String, Decision>();
    for (Decision decision : byStory.getOrDefault(story, List.of())) {
      String column = decision.values().get("column");
      if (decision.kind() == Kind.EDIT_CELL && column != null) {
        edits.put(column, decision);
      }
    }
    return edits;
  }

  /** The stories that a person merged into this one. */
  public List<StoryId> merged(StoryId story) {
    return byStory.getOrDefault(story, List.of()).stream()
        .filter(d -> d.kind() == Kind.MERGE_STORIES && d.values().containsKey("other"))
        .map(d -> new StoryId(d.values().getOrDefault("other", "")))
        .distinct()
        .toList();
  }

  /** Lists of article ids that a person split off the story, in the order of decision. */
  public List<List<String>> splits(StoryId story) {
    return byStory.getOrDefault(story, List.of()).stream()
        .filter(d -> d.kind() == Kind.SPLIT_STORY && d.values().containsKey("articles"))
        .map(d -> List.of(d.values().getOrDefault("articles", "").split("\\s*,\\s*")))
        .toList();
  }

  /** The analyst's text for a slot. */
  public Optional<Decision> text(String slot) {
    return Optional.ofNullable(texts.get(slot));
  }

  /** Every story that something was decided about. */
  public Set<StoryId> stories() {
    return Collections.unmodifiableSet(byStory.keySet());
  }

  private Optional<Decision> last(StoryId story, Kind... kinds) {
    Set<Kind> wanted = Set.of(kinds);
    return byStory.getOrDefault(story, List.of()).reversed().stream()
        .filter(d -> wanted.contains(d.kind()))
        .findFirst();
  }
}
