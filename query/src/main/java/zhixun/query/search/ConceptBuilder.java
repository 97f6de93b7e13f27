package zhixun.query.search;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Optional;
import java.util.function.ToLongFunction;
import zhixun.contract.event.Category;
import zhixun.contract.event.Term;
import zhixun.contract.event.TermKind;
import zhixun.contract.text.Segmenter;
import zhixun.index.analysis.ExactText;
import zhixun.index.engine.Clause.Concept;
import zhixun.index.engine.Clause.Form;

/** Typed words into concepts: what each unit is called elsewhere, and which belong together. */
final class ConceptBuilder {
  private static final int MAX_FORMS = 24;
  private static final double NAME_WEIGHT = 1.3;
  private static final double CORRECTED_WEIGHT = 0.9;

  /** A name this many times as frequent as what was typed is likely meant. */
  private static final long MUCH_MORE = 20;

  private final UnitFinder finder;
  private final Names names;
  private final Families families;
  private final Thesaurus thesaurus;
  private final ToLongFunction<String> frequency;

  ConceptBuilder(
      Segmenter segmenter, Names names, Thesaurus thesaurus, ToLongFunction<String> frequency) {
    this.finder = new UnitFinder(names, thesaurus, segmenter);
    this.names = names;
    this.families = new Families(names);
    this.thesaurus = thesaurus;
    this.frequency = frequency;
  }

  /**
   * @param corrected the words with the likely spelling, where one was found
   */
  record Built(List<Concept> concepts, List<Expansion.Note> notes, Optional<String> corrected) {}

  Built words(String text, boolean aliases) {
    ExactText exact = ExactText.of(text);
    List<Unit> units = finder.units(text, exact);
    var concepts = new ArrayList<Concept>();
    var notes = new ArrayList<Expansion.Note>();
    Optional<Correction> correction = aliases ? correction(units, exact) : Optional.empty();
    for (Unit unit : units) {
      Concept concept = concept(unit, aliases);
      if (correction.isPresent() && correction.get().covers(unit)) {
        concept = correction.get().first() == unit.first() ? corrected(correction.get()) : null;
      }
      if (concept != null) {
        concepts.add(concept);
        note(concept).ifPresent(notes::add);
      }
    }
    concepts.addAll(neighbours(units, text, exact));
    if (aliases) {
      concepts.addAll(Questions.asked(text));
    }
    return new Built(concepts, notes, correction.map(c -> c.in(text, exact)));
  }

  /** A phrase ranks as itself. */
  List<Concept> phrase(String text) {
    return List.of(Concept.of(text, "原词", true));
  }

  private Concept concept(Unit unit, boolean aliases) {
    var forms = new ArrayList<Form>();
    forms.add(new Form(unit.text(), 1, "原词"));
    List<TermKind> kinds = List.of();
    List<Category> categories = List.of();
    if (aliases) {
      List<Term> terms = names.find(unit.text());
      forms.addAll(names.others(terms));
      forms.addAll(thesaurus.forms(unit.text()));
      forms.addAll(families.of(unit, terms));
      kinds = thesaurus.kinds(unit.text());
      categories = thesaurus.categories(unit.text());
    }
    double weight = unit.kind() == Unit.Kind.NAME || !kinds.isEmpty() ? NAME_WEIGHT : 1;
    return new Concept(unit.text(), tidy(forms), weight, true, kinds, categories);
  }

  /** The heaviest of each form; a form that holds a heavier one is found with it. */
  private static List<Form> tidy(List<Form> forms) {
    var best = new LinkedHashMap<String, Form>();
    for (Form form : forms) {
      String key = Pieces.key(form.text());
      if (!key.isEmpty()) {
        best.merge(key, form, (a, b) -> a.weight() >= b.weight() ? a : b);
      }
    }
    var kept = new LinkedHashMap<String, Form>();
    best.entrySet().stream()
        .sorted(Comparator.comparingDouble(e -> -e.getValue().weight()))
        .forEach(
            e -> {
              String key = " " + e.getKey() + " ";
              if (kept.keySet().stream().noneMatch(k -> key.contains(" " + k + " "))) {
                kept.put(e.getKey(), e.getValue());
              }
            });
    return kept.values().stream().limit(MAX_FORMS).toList();
  }

  private static Optional<Expansion.Note> note(Concept concept) {
    List<String> added = concept.forms().stream().skip(1).map(Form::text).toList();
    return added.isEmpty()
        ? Optional.empty()
        : Optional.of(new Expansion.Note(concept.label(), added));
  }

  /** Units typed side by side lift what holds them side by side. */
  private static List<Concept> neighbours(List<Unit> units, String text, ExactText exact) {
    var out = new ArrayList<Concept>();
    for (int i = 0; i + 1 < units.size(); i++) {
      Unit left = units.get(i);
      Unit right = units.get(i + 1);
      if (left.end() == right.first()) {
        int from = exact.pieces().get(left.first()).start();
        int to = exact.pieces().get(right.end() - 1).end();
        String both = text.substring(from, to);
        out.add(Concept.of(both, "相邻", false));
      }
    }
    return out;
  }

  /** A run of pieces that is likely a slip for a name. */
  private record Correction(String name, String typed, int first, int end) {
    boolean covers(Unit unit) {
      return unit.first() >= first && unit.end() <= end;
    }

    String in(String text, ExactText exact) {
      int from = exact.pieces().get(first).start();
      int to = exact.pieces().get(end - 1).end();
      return text.substring(0, from) + name + text.substring(to);
    }
  }

  private Concept corrected(Correction correction) {
    var forms = new ArrayList<Form>();
    forms.add(new Form(correction.typed(), 1, "原词"));
    forms.add(new Form(correction.name(), CORRECTED_WEIGHT, "拼写近似"));
    for (Form other : names.others(names.find(correction.name()))) {
      forms.add(new Form(other.text(), CORRECTED_WEIGHT, other.origin()));
    }
    return new Concept(correction.typed(), tidy(forms), NAME_WEIGHT, true, List.of(), List.of());
  }

  private Optional<Correction> correction(List<Unit> units, ExactText exact) {
    List<String> terms = exact.terms();
    for (int i = 0; i < units.size(); i++) {
      for (int j = Math.min(units.size(), i + 4); j > i; j--) {
        int first = units.get(i).first();
        int end = units.get(j - 1).end();
        boolean known = units.subList(i, j).stream().allMatch(u -> u.kind() == Unit.Kind.SYNONYM);
        boolean name = j == i + 1 && units.get(i).kind() == Unit.Kind.NAME;
        if (!known && !name) {
          Optional<Correction> found = correction(terms.subList(first, end), first, end);
          if (found.isPresent()) {
            return found;
          }
        }
      }
    }
    return Optional.empty();
  }

  private Optional<Correction> correction(List<String> typed, int first, int end) {
    for (String name : names.near().find(typed)) {
      String text = String.join(" ", typed);
      long standing = frequency.applyAsLong(text);
      if (frequency.applyAsLong(name) > standing * MUCH_MORE) {
        return Optional.of(new Correction(name, text, first, end));
      }
    }
    return Optional.empty();
  }
}
