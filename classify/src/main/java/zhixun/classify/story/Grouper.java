package zhixun.classify.story;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import zhixun.classify.story.memory.ArticleMemory;
import zhixun.classify.story.memory.Remembered;
import zhixun.classify.story.pair.PairModel;
import zhixun.classify.story.pair.Vetoes;
import zhixun.classify.story.profile.Profile;
import zhixun.classify.story.profile.Sketches;
import zhixun.contract.event.StoryId;

/**
 * Finds the story of a new article among the past ones, or none. Reads the memory, changes nothing.
 * Not thread-safe.
 */
final class Grouper {
  /** Members of a story that a newcomer is weighed against, those nearest in words first. */
  private static final int MOST_MEMBERS = 24;

  private static final double REPRINT = 0.5;

  private final ArticleMemory memory;
  private final PairModel model;
  private final StorySettings settings;

  Grouper(ArticleMemory memory, PairModel model, StorySettings settings) {
    this.memory = memory;
    this.model = model;
    this.settings = settings;
  }

  /**
   * Where an article belongs.
   *
   * @param nearest the member most like it
   * @param odds log odds of the join
   */
  record Match(StoryId story, Remembered nearest, double odds, boolean reprint) {}

  Optional<Match> match(Profile profile) {
    var candidates = memory.candidates(profile, settings.window(), settings.candidates());
    Map<StoryId, List<Remembered>> stories = new TreeMap<>();
    for (Remembered candidate : candidates) {
      stories.computeIfAbsent(candidate.story(), s -> new ArrayList<>()).add(candidate);
    }
    return stories.values().stream()
        .flatMap(members -> weigh(profile, members).stream())
        .filter(m -> m.odds() >= settings.threshold())
        .sorted(Comparator.comparingDouble((Match m) -> -m.odds()).thenComparing(Match::story))
        .filter(m -> admitted(profile, m.story()))
        .findFirst();
  }

  /** Whether no member forbids it, though its words are too far off to make it a candidate. */
  private boolean admitted(Profile profile, StoryId story) {
    return memory.members(story).noneMatch(m -> Vetoes.forbid(profile, m.profile()));
  }

  private Optional<Match> weigh(Profile profile, List<Remembered> members) {
    if (members.stream().anyMatch(m -> Vetoes.forbid(profile, m.profile()))) {
      return Optional.empty();
    }
    Remembered nearest = members.getFirst();
    double best = Double.NEGATIVE_INFINITY;
    double sum = 0;
    int weighed = Math.min(MOST_MEMBERS, members.size());
    for (Remembered member : members.subList(0, weighed)) {
      double odds = model.logOdds(profile, member.profile());
      sum += odds;
      if (odds > best) {
        best = odds;
        nearest = member;
      }
    }
    double mean = sum / weighed;
    double score = settings.nearest() * best + (1 - settings.nearest()) * mean;
    return Optional.of(
        new Match(nearest.story(), nearest, score, reprint(profile, nearest.profile())));
  }

  private static boolean reprint(Profile a, Profile b) {
    return (a.titleKey() == b.titleKey() && a.titleKey() != 0)
        || Sketches.likeness(a.sketch(), b.sketch()) >= REPRINT;
  }
}
