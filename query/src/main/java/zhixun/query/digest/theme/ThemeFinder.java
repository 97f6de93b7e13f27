package zhixun.query.digest.theme;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import zhixun.contract.event.Category;
import zhixun.contract.event.Mention;
import zhixun.contract.event.Story;
import zhixun.contract.event.StoryId;
import zhixun.contract.event.TermKind;
import zhixun.query.digest.Cell;
import zhixun.query.digest.DigestRow;
import zhixun.query.digest.Theme;
import zhixun.query.digest.select.Candidate;

/**
 * Finds the period's themes among the printed rows: chains of follow-ups, and one act by at least
 * three actors. A chain weighs what its rows weigh, each further one less. Stateless.
 */
public final class ThemeFinder {
  private static final int THEMES = 3;
  private static final int STEPS = 6;
  private static final int ACTORS = 3;
  private static final double FURTHER = 0.5;
  private static final int PHRASE = 20;

  private record Entry(Category table, DigestRow row, Story story) {}

  /**
   * @param act what all of them did; empty for a chain of follow-ups
   */
  private record Chain(Optional<Act> act, List<Entry> entries, double weight) {
    String label() {
      return act.map(Act::label).orElse("");
    }
  }

  public List<Theme> find(Map<Category, List<DigestRow>> rows, List<Candidate> candidates) {
    Map<StoryId, Story> stories =
        candidates.stream().collect(Collectors.toMap(Candidate::id, Candidate::story));
    var entries = new ArrayList<Entry>();
    rows.forEach(
        (table, list) ->
            list.stream()
                .filter(DigestRow::inMonth)
                .forEach(
                    r -> {
                      Story story = stories.get(r.story());
                      if (story != null) {
                        entries.add(new Entry(table, r, story));
                      }
                    }));
    return strongest(chains(entries)).stream().map(ThemeFinder::theme).toList();
  }

  /** The headline proposed for the report: the phrases of the two biggest themes. */
  public static String headline(List<Theme> themes) {
    return themes.stream().limit(2).map(Theme::phrase).collect(Collectors.joining("，"));
  }

  private static List<Chain> chains(List<Entry> entries) {
    var chains = new ArrayList<Chain>();
    Map<Act, List<Entry>> byAct = new LinkedHashMap<>();
    for (Entry entry : entries) {
      Act.of(entry.table(), entry.row().headline().value())
          .filter(_ -> actor(entry).isPresent())
          .ifPresent(a -> byAct.computeIfAbsent(a, k -> new ArrayList<>()).add(entry));
      List<Entry> linked = linked(entry, entries);
      chains.add(new Chain(Optional.empty(), linked, weight(linked)));
    }
    byAct.forEach(
        (act, acting) -> {
          if (actors(acting).size() >= ACTORS) {
            chains.add(new Chain(Optional.of(act), acting, weight(acting)));
          }
        });
    return chains;
  }

  /** The row and those whose stories follow from it or answer to it. */
  private static List<Entry> linked(Entry head, List<Entry> entries) {
    var out = new ArrayList<>(List.of(head));
    for (Entry entry : entries) {
      boolean follows =
          entry.story().relations().stream().anyMatch(r -> r.other().equals(head.story().id()));
      if (follows && !entry.row().story().equals(head.row().story())) {
        out.add(entry);
      }
    }
    return out;
  }

  /** Who acted, in order of the entries. */
  private static Set<String> actors(List<Entry> entries) {
    var actors = new LinkedHashSet<String>();
    entries.forEach(e -> actor(e).ifPresent(actors::add));
    return actors;
  }

  /** The maker, else the company that the headline names. */
  private static Optional<String> actor(Entry entry) {
    String maker = entry.row().printed("maker");
    if (!maker.isEmpty()) {
      return Optional.of(maker);
    }
    return entry.story().mentions().stream()
        .filter(m -> m.inTitle() && m.kind() == TermKind.COMPANY)
        .map(Mention::term)
        .findFirst();
  }

  private static double weight(List<Entry> entries) {
    List<Double> parts =
        entries.stream().map(e -> breadth(e.row())).sorted(Comparator.reverseOrder()).toList();
    double weight = 0;
    double share = 1;
    for (double part : parts) {
      weight += share * part;
      share *= FURTHER;
    }
    return weight;
  }

  private static double breadth(DigestRow row) {
    return row.score() + Math.log(1 + row.sources().size());
  }

  /** Best first, each story in one theme. */
  private static List<Chain> strongest(List<Chain> chains) {
    List<Chain> sorted =
        chains.stream()
            .sorted(
                Comparator.comparingDouble((Chain c) -> -c.weight())
                    .thenComparing(c -> c.entries().getFirst().row().story()))
            .toList();
    Set<StoryId> told = new HashSet<>();
    Set<String> actors = new HashSet<>();
    var out = new ArrayList<Chain>();
    for (Chain chain : sorted) {
      boolean fresh = chain.entries().stream().noneMatch(e -> told.contains(e.row().story()));
      if (out.size() < THEMES
          && fresh
          && actors.add(chain.label() + subject(chain.entries().getFirst()))) {
        out.add(chain);
        chain.entries().forEach(e -> told.add(e.row().story()));
      }
    }
    return out;
  }

  private static String subject(Entry entry) {
    return actor(entry).orElse(entry.row().story().value());
  }

  private static Theme theme(Chain chain) {
    Comparator<Entry> byDay = Comparator.comparing(e -> e.row().date().localDate());
    List<Entry> best =
        chain.entries().stream()
            .sorted(Comparator.comparingDouble((Entry e) -> -breadth(e.row())))
            .limit(STEPS)
            .sorted(byDay.thenComparing(e -> e.row().story()))
            .toList();
    Entry head = best.stream().max(Comparator.comparingDouble(e -> breadth(e.row()))).orElseThrow();
    List<Theme.Step> steps =
        best.stream()
            .map(
                e -> new Theme.Step(e.row().story(), e.row().date(), telling(e.row(), chain.act())))
            .toList();
    var reasons = new ArrayList<String>();
    reasons.add(chain.entries().size() + " 个事件");
    reasons.add(sources(chain) + " 家来源");
    if (!chain.label().isEmpty()) {
      reasons.add("同一举动：" + chain.label() + "，" + actors(chain.entries()).size() + " 家");
    }
    return new Theme(lead(chain, head), phrase(chain, head), steps, chain.weight(), reasons);
  }

  private static int sources(Chain chain) {
    return (int)
        chain.entries().stream().flatMap(e -> e.row().sources().stream()).distinct().count();
  }

  /** An act is told by who did it: no single headline speaks for all. */
  private static String lead(Chain chain, Entry head) {
    if (chain.act().isEmpty()) {
      return head.row().headline().value();
    }
    Set<String> actors = actors(chain.entries());
    return chain.label() + "：本期 " + actors.size() + " 家——" + String.join("、", actors);
  }

  /** A few words: the act and who began it, or the headline's first clause. */
  private static String phrase(Chain chain, Entry head) {
    if (!chain.label().isEmpty()) {
      return actors(chain.entries()).size() + "家" + chain.label();
    }
    String headline = head.row().headline().value();
    String clause = headline.split("[，,！!？?：:；;。]")[0].strip();
    return clause.length() <= PHRASE ? clause : maker(head).orElse(clause);
  }

  /** «OpenAI GPT-4o» where the headline's first clause is too long to be a phrase. */
  private static Optional<String> maker(Entry head) {
    String maker = head.row().printed("maker");
    List<Cell> models = head.row().cells().getOrDefault("models", List.of());
    return maker.isEmpty() || models.isEmpty()
        ? Optional.empty()
        : Optional.of(maker + "发布" + models.getFirst().value());
  }

  /** The row's first sentence; its headline where that sentence does not tell of the act. */
  private static Cell telling(DigestRow row, Optional<Act> act) {
    Cell text = row.text();
    if (text == null || text.evidence() == null) {
      return row.headline();
    }
    String sentence = text.evidence().sentence();
    return act.isPresent() && !act.get().told(sentence)
        ? row.headline()
        : new Cell(sentence, text.evidence(), List.of(), null);
  }
}
