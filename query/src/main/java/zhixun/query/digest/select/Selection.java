package zhixun.query.digest.select;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import zhixun.contract.event.Category;
import zhixun.query.digest.DigestRequest;
import zhixun.query.digest.decision.DecisionBook;

/** Fills the nine tables: pinned and accepted rows first, then by rank, one event in one row. */
public final class Selection {
  private static final Comparator<Ranked> BEST =
      Comparator.comparingDouble((Ranked r) -> -r.score()).thenComparing(r -> r.candidate().id());

  private final DigestRequest request;
  private final DecisionBook decided;

  public Selection(DigestRequest request, DecisionBook decided) {
    this.request = request;
    this.decided = decided;
  }

  /**
   * The choice for one table.
   *
   * @param rows what is printed, best first
   * @param more what has no room, best first
   * @param twins of {@code more}, those that look like a row of some table
   */
  public record Choice(List<Ranked> rows, List<Ranked> more, List<Ranked> twins) {}

  public Map<Category, Choice> choose(List<Candidate> candidates) {
    var ranking = new Ranking(request.period(), candidates);
    Map<Category, List<Ranked>> byTable = new EnumMap<>(Category.class);
    for (Candidate candidate : candidates) {
      Category table = table(candidate);
      if (table.isTable() && !decided.rejected(candidate.id())) {
        byTable.computeIfAbsent(table, t -> new ArrayList<>()).add(ranking.rank(candidate, table));
      }
    }
    return fill(byTable);
  }

  private Category table(Candidate candidate) {
    return decided.table(candidate.id()).orElseGet(() -> Tables.of(candidate));
  }

  /** Over all tables at once, best first, so that the better of two twins gets the row. */
  private Map<Category, Choice> fill(Map<Category, List<Ranked>> byTable) {
    List<Ranked> all = byTable.values().stream().flatMap(List::stream).sorted(order()).toList();
    Map<Category, Choice> choices = new LinkedHashMap<>();
    Category.tables()
        .forEach(
            t ->
                choices.put(
                    t, new Choice(new ArrayList<>(), new ArrayList<>(), new ArrayList<>())));
    var printed = new ArrayList<Candidate>();
    for (Ranked ranked : all) {
      Choice choice = choiceOf(choices, ranked.table());
      boolean twin =
          !decided.accepted(ranked.candidate().id())
              && printed.stream().anyMatch(p -> Twins.alike(p, ranked.candidate()));
      if (!twin && choice.rows().size() < request.rowLimit()) {
        choice.rows().add(ranked);
        printed.add(ranked.candidate());
      } else if (twin) {
        choice.twins().add(ranked);
      } else if (choice.more().size() < request.moreLimit()) {
        choice.more().add(ranked);
      }
    }
    return choices;
  }

  private static Choice choiceOf(Map<Category, Choice> choices, Category table) {
    Choice choice = choices.get(table);
    if (choice == null) {
      throw new IllegalStateException("no table " + table);
    }
    return choice;
  }

  private Comparator<Ranked> order() {
    return Comparator.comparing((Ranked r) -> !decided.pinned(r.candidate().id()))
        .thenComparing(r -> !decided.accepted(r.candidate().id()))
        .thenComparing(BEST);
  }
}
