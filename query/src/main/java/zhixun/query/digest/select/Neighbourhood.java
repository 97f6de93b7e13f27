package zhixun.query.digest.select;

import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import zhixun.contract.event.StoryId;
import zhixun.query.digest.text.Shingles;

/**
 * What the other stories of the period say about one: how many publishers tell something like it
 * within days (grouping may have left their reports apart), and how much the names in its title are
 * talked about. Immutable.
 */
final class Neighbourhood {
  private static final long DAYS = 5;

  /** Titles with a common name that share this much tell of one matter. */
  private static final double LIKE = 0.2;

  private final Map<StoryId, Integer> sources = new HashMap<>();
  private final Map<StoryId, Double> prominence = new HashMap<>();

  private record Known(Candidate candidate, List<Shingles> titles, Set<String> names) {}

  Neighbourhood(List<Candidate> candidates) {
    Map<String, List<Known>> byName = new HashMap<>();
    Map<String, Integer> titles = new HashMap<>();
    var all = new ArrayList<Known>();
    for (Candidate candidate : candidates) {
      var known = new Known(candidate, candidate.titles(), candidate.names());
      all.add(known);
      for (String name : known.names()) {
        byName.computeIfAbsent(name, n -> new ArrayList<>()).add(known);
        titles.merge(name, candidate.sources(), Integer::sum);
      }
    }
    double most = Math.log1p(titles.values().stream().mapToInt(n -> n).max().orElse(1));
    for (Known known : all) {
      sources.put(known.candidate().id(), near(known, byName));
      double best =
          known.names().stream().mapToDouble(n -> titles.getOrDefault(n, 0)).max().orElse(0);
      prominence.put(known.candidate().id(), Math.log1p(best) / most);
    }
  }

  /** Publishers of the story and of those like it. */
  int sources(Candidate candidate) {
    return sources.getOrDefault(candidate.id(), candidate.sources());
  }

  /** How much the best known name in its titles is in the news of the period, 0..1. */
  double prominence(Candidate candidate) {
    return prominence.getOrDefault(candidate.id(), 0.0);
  }

  private static int near(Known known, Map<String, List<Known>> byName) {
    var publishers = new HashSet<>(publishers(known.candidate()));
    var seen = new LinkedHashSet<Known>();
    known.names().forEach(n -> seen.addAll(byName.getOrDefault(n, List.of())));
    for (Known other : seen) {
      if (close(known, other) && like(known, other)) {
        publishers.addAll(publishers(other.candidate()));
      }
    }
    return publishers.size();
  }

  private static boolean close(Known a, Known b) {
    long apart =
        ChronoUnit.DAYS.between(
            a.candidate().eventTime().localDate(), b.candidate().eventTime().localDate());
    return Math.abs(apart) <= DAYS;
  }

  private static boolean like(Known a, Known b) {
    for (Shingles x : a.titles()) {
      for (Shingles y : b.titles()) {
        if (x.overlap(y) >= LIKE) {
          return true;
        }
      }
    }
    return false;
  }

  private static Set<String> publishers(Candidate candidate) {
    var names = new LinkedHashSet<String>();
    candidate.assignments().forEach(a -> names.add(a.article().source()));
    return names;
  }
}
