package zhixun.query.search;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import zhixun.contract.event.Category;
import zhixun.contract.event.TermKind;
import zhixun.index.analysis.ExactText;
import zhixun.index.engine.Clause.Form;

/** Words that mean the same, or nearly, in the news of the trade. Immutable, thread-safe. */
final class Thesaurus {
  private static final double SAME = 0.85;

  /** Below what makes a hit by itself: near words lift, and are looked at when hits are few. */
  private static final double NEAR = 0.55;

  private final Map<String, Entry> entries = new HashMap<>();
  private int longest = 1;

  private static final class Entry {
    private final Map<String, Form> forms = new LinkedHashMap<>();
    private final List<TermKind> kinds = new ArrayList<>();
    private final List<Category> categories = new ArrayList<>();
  }

  private Thesaurus() {}

  static Thesaurus load() {
    var out = new Thesaurus();
    Resources.lines("thesaurus.tsv").forEach(out::add);
    return out;
  }

  private void add(String line) {
    String[] columns = line.split("\t", -1);
    List<String> same = Arrays.asList(columns[0].split("\\|"));
    List<String> near = columns.length < 2 ? List.of() : Arrays.asList(columns[1].split("\\|"));
    for (String word : same) {
      longest = Math.max(longest, ExactText.of(word).terms().size());
      Entry entry = entries.computeIfAbsent(Pieces.key(word), k -> new Entry());
      same.stream().filter(w -> !w.equals(word)).forEach(w -> put(entry, w, SAME, "同义"));
      near.forEach(w -> addNear(entry, w));
    }
  }

  private static void addNear(Entry entry, String word) {
    if (word.startsWith("@")) {
      entry.kinds.add(TermKind.ofCode(word.substring(1)));
    } else if (word.startsWith("#")) {
      entry.categories.add(Category.ofCode(word.substring(1)));
    } else {
      put(entry, word, NEAR, "近义");
    }
  }

  private static void put(Entry entry, String word, double weight, String origin) {
    var form = new Form(word, weight, origin);
    entry.forms.merge(Pieces.key(word), form, (a, b) -> a.weight() >= b.weight() ? a : b);
  }

  int longest() {
    return longest;
  }

  boolean has(List<String> pieces) {
    return entries.containsKey(Pieces.key(pieces));
  }

  List<Form> forms(String word) {
    Entry entry = entries.get(Pieces.key(word));
    return entry == null ? List.of() : List.copyOf(entry.forms.values());
  }

  List<Category> categories(String word) {
    Entry entry = entries.get(Pieces.key(word));
    return entry == null ? List.of() : List.copyOf(entry.categories);
  }

  List<TermKind> kinds(String word) {
    Entry entry = entries.get(Pieces.key(word));
    return entry == null ? List.of() : List.copyOf(entry.kinds);
  }
}
