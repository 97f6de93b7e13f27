package zhixun.query.alert;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import zhixun.contract.event.Term;
import zhixun.contract.text.Folding;

/** What else a word is called, by the dictionary. Immutable, thread-safe. */
final class Aliases {
  private final Map<String, List<Term>> byForm = new HashMap<>();

  Aliases(List<Term> terms) {
    for (Term term : terms) {
      if (!term.attributes().containsKey("weak")) {
        forms(term).forEach(f -> add(f, term));
      }
    }
  }

  private void add(String form, Term term) {
    byForm.computeIfAbsent(Folding.key(form), k -> new ArrayList<>(1)).add(term);
  }

  /** The word first, then all other forms of the entries that it stands for. */
  Set<String> of(String word) {
    var out = new LinkedHashSet<String>();
    out.add(word);
    terms(word).forEach(t -> out.addAll(forms(t)));
    return out;
  }

  List<Term> terms(String word) {
    return byForm.getOrDefault(Folding.key(word), List.of());
  }

  private static List<String> forms(Term term) {
    var out = new ArrayList<String>();
    out.add(term.name());
    out.addAll(term.aliases());
    return out;
  }
}
