package zhixun.classify.story.record;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import zhixun.contract.event.ArticleId;
import zhixun.contract.event.Category;
import zhixun.contract.event.Dated;
import zhixun.contract.event.Fact;
import zhixun.contract.event.Labels;
import zhixun.contract.event.Mention;
import zhixun.contract.event.Story;
import zhixun.contract.event.StoryId;
import zhixun.contract.text.Folding;

/** Puts a story's record together from what its articles give; a pure function. */
final class StoryAssembler {
  private static final int MAX_MENTIONS = 16;

  /** Sources from which more add nothing to a story's importance. */
  private static final int MANY_SOURCES = 16;

  private static final Comparator<Contribution> BEST =
      Comparator.comparingInt(Contribution::quality)
          .thenComparing(c -> c.member().time(), Comparator.reverseOrder())
          .thenComparing(c -> c.member().article(), Comparator.reverseOrder());

  private StoryAssembler() {}

  /**
   * @param parts at least one, in order of arrival
   */
  static Story assemble(
      StoryId id,
      List<Contribution> parts,
      List<Story.Relation> relations,
      @Nullable StoryId mergedInto) {
    Contribution best = parts.stream().max(BEST).orElseThrow();
    return new Story(
        id,
        best.member().title(),
        best.lead(),
        best.member().article(),
        parts.stream().map(Contribution::member).toList(),
        labels(parts),
        facts(parts),
        mentions(parts),
        eventDate(parts),
        parts.stream()
            .map(Contribution::fetchedAt)
            .min(Comparator.naturalOrder())
            .orElse(Instant.EPOCH),
        parts.stream()
            .map(Contribution::fetchedAt)
            .max(Comparator.naturalOrder())
            .orElse(Instant.EPOCH),
        importance(parts),
        relations,
        mergedInto);
  }

  /**
   * Mean scores; each article also votes for its primary, so that a majority outweighs one score.
   */
  private static Labels labels(List<Contribution> parts) {
    if (parts.size() == 1) {
      return parts.getFirst().labels();
    }
    var scores = new EnumMap<Category, Double>(Category.class);
    var votes = new EnumMap<Category, Double>(Category.class);
    for (Contribution part : parts) {
      part.labels().scores().forEach((c, s) -> scores.merge(c, s / parts.size(), Double::sum));
      votes.merge(part.labels().primary(), 1.0 / parts.size(), Double::sum);
      part.labels().also().forEach(c -> votes.merge(c, 0.5 / parts.size(), Double::sum));
    }
    scores.replaceAll((c, s) -> Math.min(1, s));
    var order = new ArrayList<>(votes.keySet());
    order.sort(
        Comparator.comparingDouble(
            (Category c) -> -votes.getOrDefault(c, 0.0) - scores.getOrDefault(c, 0.0)));
    var also =
        order.stream().skip(1).filter(c -> votes.getOrDefault(c, 0.0) >= 0.25).limit(2).toList();
    return new Labels(order.getFirst(), also, scores, List.of(), parts.getFirst().labels().model());
  }

  /** Equal values of one type become one fact with all who state it; different ones stand apart. */
  private static List<Story.StoryFact> facts(List<Contribution> parts) {
    var facts = new LinkedHashMap<String, Fact>();
    var statedBy = new LinkedHashMap<String, List<ArticleId>>();
    for (Contribution part : parts) {
      for (Fact fact : part.facts()) {
        String key = fact.type().code() + "/" + Folding.key(fact.value());
        facts.putIfAbsent(key, fact);
        var stating = statedBy.computeIfAbsent(key, k -> new ArrayList<>());
        if (!stating.contains(part.member().article())) {
          stating.add(part.member().article());
        }
      }
    }
    return facts.entrySet().stream()
        .map(e -> new Story.StoryFact(e.getValue(), statedBy.getOrDefault(e.getKey(), List.of())))
        .sorted(
            Comparator.comparing((Story.StoryFact f) -> f.fact().type())
                .thenComparingInt(f -> -f.statedBy().size()))
        .toList();
  }

  private static List<Mention> mentions(List<Contribution> parts) {
    Map<String, Mention> merged = new TreeMap<>();
    for (Contribution part : parts) {
      for (Mention m : part.mentions()) {
        merged.merge(
            m.kind().code() + "/" + m.term(),
            m,
            (x, y) ->
                new Mention(x.term(), x.kind(), x.inTitle() || y.inTitle(), x.count() + y.count()));
      }
    }
    return merged.values().stream()
        .sorted(Comparator.comparing(Mention::inTitle).reversed().thenComparingInt(m -> -m.count()))
        .limit(MAX_MENTIONS)
        .toList();
  }

  /** The date that most articles state, the earliest of equals; else the earliest publish time. */
  private static Dated eventDate(List<Contribution> parts) {
    Map<Dated, Integer> stated = new TreeMap<>();
    for (Contribution part : parts) {
      if (part.eventDate() != null) {
        stated.merge(part.eventDate(), 1, Integer::sum);
      }
    }
    Dated best = null;
    for (var entry : stated.entrySet()) {
      if (best == null || entry.getValue() > stated.getOrDefault(best, 0)) {
        best = entry.getKey();
      }
    }
    return best != null
        ? best
        : parts.stream().map(p -> p.member().time()).min(Comparator.naturalOrder()).orElseThrow();
  }

  /** The most important article's, raised by how many sources carry the story. */
  private static double importance(List<Contribution> parts) {
    double peak = parts.stream().mapToDouble(Contribution::importance).max().orElse(0);
    long sources = parts.stream().map(p -> p.member().source()).distinct().count();
    double spread = Math.min(1, StrictMath.log((double) sources) / StrictMath.log(MANY_SOURCES));
    return Math.min(1, peak + (1 - peak) * 0.5 * spread);
  }
}
