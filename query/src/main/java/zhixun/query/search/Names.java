package zhixun.query.search;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import zhixun.contract.event.Term;
import zhixun.contract.event.TermKind;
import zhixun.index.analysis.ExactText;
import zhixun.index.engine.Clause.Form;

/**
 * The dictionary as a query sees it: which entries a written form stands for, and what else they
 * are called. Immutable, thread-safe.
 */
public final class Names {
  private static final double ALIAS_WEIGHT = 0.95;
  private static final int MAX_PIECES = 12;

  private final Map<String, List<Term>> byForm = new HashMap<>();
  private final Completion completion;
  private final NearNames near = new NearNames();
  private int longest = 1;

  /**
   * @param terms entries with the attribute {@code weak=true} are ordinary words too and expand
   *     nothing
   */
  public Names(List<Term> terms) {
    completion = new Completion(terms);
    for (Term term : terms) {
      if (!term.attributes().containsKey("weak")) {
        forms(term).forEach(form -> add(form, term));
      }
    }
  }

  private void add(String form, Term term) {
    List<String> pieces = ExactText.of(form).terms();
    boolean loneCharacter = pieces.size() == 1 && pieces.getFirst().length() == 1;
    if (pieces.isEmpty() || loneCharacter || pieces.size() > MAX_PIECES) {
      return;
    }
    longest = Math.max(longest, pieces.size());
    List<Term> known = byForm.computeIfAbsent(Pieces.key(pieces), k -> new ArrayList<>(1));
    if (known.isEmpty()) {
      near.add(form, pieces);
    }
    if (!known.contains(term)) {
      known.add(term);
    }
  }

  /** The most pieces that a form has. */
  int longest() {
    return longest;
  }

  /** The entries that this form stands for; mostly one or none. */
  List<Term> find(String form) {
    return byForm.getOrDefault(Pieces.key(form), List.of());
  }

  List<Term> findPieces(List<String> pieces) {
    return byForm.getOrDefault(Pieces.key(pieces), List.of());
  }

  Completion completion() {
    return completion;
  }

  NearNames near() {
    return near;
  }

  /** The canonical name of the first entry of this kind that the form stands for. */
  Optional<String> canonical(String form, TermKind... kinds) {
    return find(form).stream()
        .filter(t -> List.of(kinds).contains(t.kind()))
        .map(Term::name)
        .findFirst();
  }

  /** What else the entries behind a form are called. */
  List<Form> others(List<Term> terms) {
    var out = new LinkedHashMap<String, Form>();
    for (Term term : terms) {
      for (String form : forms(term)) {
        out.putIfAbsent(Pieces.key(form), new Form(form, ALIAS_WEIGHT, "别名：" + term.name()));
      }
    }
    return List.copyOf(out.values());
  }

  private static List<String> forms(Term term) {
    var out = new ArrayList<String>();
    out.add(term.name());
    out.addAll(term.aliases());
    return out;
  }
}
