package zhixun.query.digest.select;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import zhixun.contract.event.ArticleId;
import zhixun.contract.event.Assignment;
import zhixun.contract.event.Decision;
import zhixun.contract.event.Story;
import zhixun.contract.event.StoryId;
import zhixun.query.digest.decision.DecisionBook;

/** Applies a person's merges and splits of rows to the candidates. */
public final class Regrouping {
  private Regrouping() {}

  public static List<Candidate> apply(List<Candidate> candidates, DecisionBook decided) {
    Map<StoryId, Candidate> byId = new LinkedHashMap<>();
    candidates.forEach(c -> byId.put(c.id(), c));
    for (StoryId id : decided.stories()) {
      for (List<ArticleId> articles : decided.splits(id)) {
        split(byId, id, Set.copyOf(articles));
      }
      for (StoryId other : decided.merged(id)) {
        merge(byId, id, other);
      }
    }
    return List.copyOf(byId.values());
  }

  private static void merge(Map<StoryId, Candidate> byId, StoryId into, StoryId other) {
    Candidate kept = byId.get(into);
    Candidate gone = byId.get(other);
    if (kept == null || gone == null || into.equals(other)) {
      return;
    }
    var all = new ArrayList<>(kept.assignments());
    all.addAll(gone.assignments());
    byId.put(into, Candidate.of(kept.story(), all));
    byId.remove(other);
  }

  /** The split-off articles get the id that the story stage gives them. */
  private static void split(Map<StoryId, Candidate> byId, StoryId from, Set<ArticleId> articles) {
    Candidate whole = byId.get(from);
    if (whole == null) {
      return;
    }
    List<Assignment> leaving =
        whole.assignments().stream().filter(a -> articles.contains(a.id())).toList();
    var staying = new ArrayList<>(whole.assignments());
    staying.removeAll(leaving);
    if (leaving.isEmpty() || staying.isEmpty()) {
      return;
    }
    StoryId id = Decision.splitOff(from, leaving.stream().map(Assignment::id).toList());
    byId.put(from, Candidate.of(whole.story(), staying));
    byId.put(id, Candidate.of(renamed(whole.story(), id, leaving), leaving));
  }

  private static Story renamed(Story story, StoryId id, List<Assignment> articles) {
    Assignment first = articles.getFirst();
    List<Story.Member> members =
        story.members().stream()
            .filter(m -> articles.stream().anyMatch(a -> a.id().equals(m.article())))
            .toList();
    return new Story(
        id,
        first.article().title(),
        "",
        first.id(),
        members,
        first.classified().labels(),
        List.of(),
        first.classified().mentions(),
        first.classified().eventDate() != null
            ? first.classified().eventDate()
            : first.article().effectiveTime(),
        story.firstSeen(),
        story.lastSeen(),
        first.classified().importance(),
        List.of(),
        null);
  }
}
