package zhixun.query.search;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.TreeMap;
import zhixun.contract.event.Term;
import zhixun.contract.text.Folding;

/** What a reader who has typed so far may mean: names of the dictionary. Thread-safe. */
final class Completion {
  /** Written forms by their folded text. */
  private final NavigableMap<String, String> forms = new TreeMap<>();

  Completion(List<Term> terms) {
    for (Term term : terms) {
      put(term.name());
      term.aliases().forEach(this::put);
    }
  }

  private void put(String form) {
    forms.putIfAbsent(Folding.fold(form), form);
  }

  /** Names that begin so, shortest first. */
  List<String> names(String typed, int most) {
    String begin = Folding.fold(typed.strip());
    if (begin.isEmpty()) {
      return List.of();
    }
    var found = new ArrayList<Map.Entry<String, String>>();
    for (var form : forms.tailMap(begin).entrySet()) {
      if (!form.getKey().startsWith(begin)) {
        break;
      }
      found.add(form);
    }
    return found.stream()
        .sorted(
            java.util.Comparator.comparingInt((Map.Entry<String, String> e) -> e.getKey().length())
                .thenComparing(Map.Entry::getKey))
        .map(Map.Entry::getValue)
        .limit(most)
        .toList();
  }

  /** Without doubles, in order, at most so many. */
  static List<String> merged(List<String> names, List<String> titles, int most) {
    var all = new LinkedHashSet<>(names);
    all.addAll(titles);
    return all.stream().limit(most).toList();
  }
}
