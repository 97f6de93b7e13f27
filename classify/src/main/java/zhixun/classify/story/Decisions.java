package zhixun.classify.story;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import zhixun.classify.story.memory.ArticleMemory;
import zhixun.classify.story.record.StoryShelf;
import zhixun.contract.event.ArticleId;
import zhixun.contract.event.Decision;
import zhixun.contract.event.Story;
import zhixun.contract.event.StoryId;
import zhixun.contract.topic.Publisher;

/** Analysts' merges and splits, and which story stands for one that was merged. Not thread-safe. */
final class Decisions {
  private final ArticleMemory memory;
  private final StoryShelf shelf;
  private final Publisher<Story> stories;
  private final Map<StoryId, StoryId> mergedInto = new HashMap<>();
  private final Set<String> done = new HashSet<>();
  private final Map<String, Move> moves = new HashMap<>();

  private record Move(Set<ArticleId> articles, StoryId from, StoryId to, boolean merge) {}

  Decisions(ArticleMemory memory, StoryShelf shelf, Publisher<Story> stories) {
    this.memory = memory;
    this.shelf = shelf;
    this.stories = stories;
  }

  /** The story that stands for {@code id} now. */
  StoryId current(StoryId id) {
    StoryId at = id;
    for (StoryId next = mergedInto.get(at); next != null; next = mergedInto.get(at)) {
      at = next;
    }
    return at;
  }

  void decide(Decision decision) {
    if (!done.add(decision.id())) {
      return;
    }
    switch (decision.kind()) {
      case MERGE_STORIES -> merge(decision);
      case SPLIT_STORY -> split(decision);
      case UNDO -> undo(decision.target());
      case LABEL,
          ACCEPT_ROW,
          REJECT_ROW,
          PIN_ROW,
          MOVE_ROW,
          EDIT_CELL,
          REORDER_ROW,
          WRITE_TEXT,
          SIGN_EDITION -> {}
    }
  }

  private void merge(Decision decision) {
    StoryId into = decision.into();
    if (into == null) {
      return;
    }
    StoryId from = current(decision.story());
    StoryId to = current(into);
    Story before = shelf.record(from);
    if (from.equals(to) || before == null || !shelf.holds(to)) {
      return;
    }
    var moved = new LinkedHashSet<>(shelf.members(from));
    mergedInto.put(from, to);
    shelf.redirect(from, to);
    stories.publish(redirected(before, to));
    move(new Move(moved, from, to, true), decision.id());
  }

  private void split(Decision decision) {
    StoryId from = current(decision.story());
    var moved = new LinkedHashSet<>(decision.leaving());
    var inside = shelf.members(from);
    moved.retainAll(inside);
    if (moved.isEmpty() || moved.size() == inside.size()) {
      return;
    }
    move(new Move(moved, from, Decision.splitOff(from, moved), false), decision.id());
  }

  private void undo(String decision) {
    Move move = moves.remove(decision);
    if (move == null) {
      return;
    }
    if (move.merge) {
      mergedInto.remove(move.from);
      shelf.redirect(move.from, null);
    }
    transfer(new Move(move.articles, move.to, move.from, false));
  }

  private void move(Move move, String decision) {
    moves.put(decision, move);
    transfer(move);
  }

  private void transfer(Move move) {
    shelf.move(move.articles, move.from, move.to);
    for (ArticleId id : move.articles) {
      memory.move(id, move.to);
    }
    publish(List.of(move.from, move.to));
  }

  private void publish(List<StoryId> ids) {
    for (StoryId id : ids) {
      Story record = shelf.record(id);
      if (record != null) {
        stories.publish(record);
      }
    }
  }

  private static Story redirected(Story s, @Nullable StoryId target) {
    return new Story(
        s.id(),
        s.headline(),
        s.lead(),
        s.representative(),
        new ArrayList<>(s.members()),
        s.labels(),
        s.facts(),
        s.mentions(),
        s.eventDate(),
        s.firstSeen(),
        s.lastSeen(),
        s.importance(),
        s.relations(),
        target);
  }
}
