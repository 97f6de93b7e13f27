package zhixun.query.search;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.ToLongFunction;
import zhixun.contract.event.TermKind;
import zhixun.contract.text.Segmenter;
import zhixun.index.engine.Clause;
import zhixun.query.language.Query;

/**
 * Turns a typed tree into clauses that an engine can compile: words become concepts with all their
 * written forms. It looks at no index but for how frequent a doubtful spelling is. Thread-safe.
 */
public final class QueryExpander {
  private final Names names;
  private final ConceptBuilder concepts;

  /**
   * @param frequency how many articles hold a phrase; {@code p -> 0} where there is no index, as
   *     for stored queries
   */
  public QueryExpander(Segmenter segmenter, Names names, ToLongFunction<String> frequency) {
    this.names = names;
    this.concepts = new ConceptBuilder(segmenter, names, Thesaurus.load(), frequency);
  }

  /** Names that begin with what was typed, shortest first. */
  List<String> completions(String typed, int most) {
    return names.completion().names(typed, most);
  }

  /**
   * @param aliases whether names and near words are put in
   */
  public Expansion expand(Query query, boolean aliases) {
    var build = new Build(aliases);
    Clause wanted = build.top(query);
    return new Expansion(wanted, build.filters, build.notes, build.suggestions);
  }

  /** One query's clauses as they come together. */
  private final class Build {
    private final boolean aliases;
    private final List<Clause> filters = new ArrayList<>();
    private final List<Expansion.Note> notes = new ArrayList<>();
    private final List<String> suggestions = new ArrayList<>();

    Build(boolean aliases) {
      this.aliases = aliases;
    }

    Clause top(Query query) {
      var ranked = new ArrayList<Clause>();
      addTop(query, ranked);
      return ranked.isEmpty() ? new Clause.Everything() : new Clause.All(ranked);
    }

    private void addTop(Query query, List<Clause> ranked) {
      switch (query) {
        case Query.Nothing n -> {}
        case Query.All all when !all.strict() -> addSequence(all.parts(), ranked);
        case Query.Words w -> addSequence(List.of(w), ranked);
        case Query.Phrase p -> {
          filters.add(new Clause.Phrase(p.text()));
          ranked.addAll(concepts.phrase(p.text()));
        }
        case Query.Property p -> filters.add(property(p));
        case Query.Period p -> filters.add(clause(p));
        case Query.Not n -> filters.add(clause(n));
        default -> ranked.add(clause(query));
      }
    }

    private void addSequence(List<Query> parts, List<Clause> ranked) {
      var words = new ArrayList<String>();
      for (Query part : parts) {
        if (part instanceof Query.Words w) {
          words.add(w.text());
        } else {
          addWords(words, ranked);
          addTop(part, ranked);
        }
      }
      addWords(words, ranked);
    }

    private void addWords(List<String> words, List<Clause> ranked) {
      if (!words.isEmpty()) {
        ConceptBuilder.Built built = concepts.words(String.join(" ", words), aliases);
        ranked.addAll(built.concepts());
        notes.addAll(built.notes());
        built.corrected().ifPresent(suggestions::add);
        words.clear();
      }
    }

    /** Below the top everything is yes or no. */
    private Clause clause(Query query) {
      return switch (query) {
        case Query.Nothing n -> new Clause.Everything();
        case Query.Words w -> all(List.copyOf(concepts.words(w.text(), aliases).concepts()));
        case Query.Phrase p -> new Clause.Phrase(p.text());
        case Query.Prefix p -> new Clause.Prefix(p.text());
        case Query.Fuzzy f -> new Clause.Fuzzy(f.text(), f.edits());
        case Query.Property p -> property(p);
        case Query.Period p -> new Clause.Period(p.kind(), p.from(), p.to());
        case Query.All a -> all(a.parts().stream().map(this::clause).toList());
        case Query.Any a -> new Clause.Any(a.parts().stream().map(this::clause).toList());
        case Query.Not n -> new Clause.Not(clause(n.part()));
      };
    }

    private static Clause all(List<Clause> parts) {
      return parts.size() == 1 ? parts.getFirst() : new Clause.All(parts);
    }

    /** A name by any of its forms, and as it was typed. */
    private Clause property(Query.Property property) {
      Optional<String> name =
          switch (property.field()) {
            case COMPANY -> names.canonical(property.value(), TermKind.COMPANY);
            case ISSUER -> names.canonical(property.value(), TermKind.POLICY_BODY);
            case MENTION -> names.canonical(property.value(), TermKind.values());
            default -> Optional.empty();
          };
      var typed = new Clause.Property(property.field(), property.value());
      if (name.isEmpty() || name.get().equals(property.value())) {
        return typed;
      }
      return new Clause.Any(List.of(typed, new Clause.Property(property.field(), name.get())));
    }
  }
}
