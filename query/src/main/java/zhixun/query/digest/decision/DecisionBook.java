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
import zhixun.contract.event.ArticleId;
import zhixun.contract.event.Category;
import zhixun.contract.event.Decision;
import zhixun.contract.event.Decision.Kind;
import zhixun.contract.event.StoryId;

/**
 * What people have decided about the digest of one period, with everything undone left out.
 *
 * <p>Targets are {@code digest/PERIOD/TABLE/STORY} for rows and {@code digest/PERIOD/text/SLOT} for
 * texts. Values by kind: MOVE_ROW {@code table}; EDIT_CELL {@code column, value}; REORDER_ROW
 * {@code position} (from 1); WRITE_TEXT {@code text}; MERGE_STORIES, SPLIT_STORY and UNDO as {@link
 * Decision} says, and a merge or split may name a story alone: it holds for every period. The table
 * named in a target is where the row stood when it was decided on and does not bind. Immutable.
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
      if (!(ours(target, period) || regroups(decision))
          || undone.contains(decision.id())
          || !seen.add(decision.id())) {
        continue;
      }
      if (decision.kind() == Kind.WRITE_TEXT && target[2].equals("text")) {
        book.texts.put(target[3], decision);
      } else if (decision.kind() != Kind.UNDO) {
        StoryId into = decision.into();
        StoryId story = current.apply(into == null ? decision.story() : into);
        book.byStory.computeIfAbsent(story, s -> new ArrayList<>()).add(decision);
      }
    }
    return book;
  }

  private static boolean ours(String[] target, String period) {
    return target.length == 4 && target[0].equals("digest") && target[1].equals(period);
  }

  /** Whether it merges or splits a story whatever the digest. */
  private static boolean regroups(Decision decision) {
    boolean kind = decision.kind() == Kind.MERGE_STORIES || decision.kind() == Kind.SPLIT_STORY;
    return kind && decision.target().indexOf('/') < 0;
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
        .filter(d -> d.into() != null)
        .map(Decision::story)
        .distinct()
        .toList();
  }

  /** Lists of article ids that a person split off the story, in the order of decision. */
  public List<List<ArticleId>> splits(StoryId story) {
    return byStory.getOrDefault(story, List.of()).stream()
        .map(Decision::leaving)
        .filter(articles -> !articles.isEmpty())
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
