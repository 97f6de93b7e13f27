package zhixun.query.alert.issuer;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import zhixun.contract.event.ClassifiedArticle;
import zhixun.contract.event.Fact;
import zhixun.contract.event.FactType;
import zhixun.contract.event.Term;
import zhixun.contract.event.TermKind;
import zhixun.contract.text.Folding;
import zhixun.query.alert.issuer.Places.Place;

/**
 * Whose document or act an article reports, with level and place: by the issuer facts, their
 * attributes first, then the dictionary, then the words of the name. Thread-safe.
 */
public final class Issuers {
  private static final Map<String, String> LEVELS =
      Map.of("ministry", "national", "provincial", "province", "foreign", "");

  private final Places places = Places.load();
  private final Map<String, Term> bodies = new LinkedHashMap<>();
  private final List<Map.Entry<String, String>> words = new ArrayList<>();
  private final IssuerFinder finder;

  public Issuers(List<Term> terms) {
    for (Term term : terms) {
      if (term.kind() == TermKind.POLICY_BODY && !term.attributes().containsKey("weak")) {
        bodies.putIfAbsent(Folding.fold(term.name()), term);
        term.aliases().forEach(a -> bodies.putIfAbsent(Folding.fold(a), term));
      }
    }
    for (String[] row : Places.Tables.rows("bodies.tsv")) {
      Arrays.stream(row[0].split(",")).forEach(w -> words.add(Map.entry(Folding.fold(w), row[1])));
    }
    finder = finder();
  }

  private IssuerFinder finder() {
    var known = new LinkedHashMap<String, Issuer>();
    bodies.forEach(
        (name, term) -> {
          var levels = new LinkedHashSet<String>();
          var regions = new LinkedHashSet<String>();
          addTerm(term, levels, regions);
          known.put(name, new Issuer(term.name(), name, levels, regions, true));
        });
    for (String[] row : Places.Tables.rows("actors.tsv")) {
      Set<String> levels = row[1].isEmpty() ? Set.of() : Set.of(row[1].split(","));
      var regions = new LinkedHashSet<String>();
      addRegion(regions, row[2]);
      for (String word : row[0].split(",")) {
        known.put(Folding.fold(word), new Issuer(word, Folding.fold(word), levels, regions, true));
      }
    }
    places
        .all()
        .forEach(
            p ->
                known.putIfAbsent(
                    Folding.fold(p.name()),
                    new Issuer(
                        p.name(), Folding.fold(p.name()), p.levels(), places.around(p), false)));
    return new IssuerFinder(known);
  }

  /** The issuers that the facts name, in order of appearance; empty where they name none. */
  public List<Issuer> of(ClassifiedArticle article) {
    return article.facts(FactType.ISSUER).stream().map(this::of).toList();
  }

  private Issuer of(Fact fact) {
    Issuer named = named(fact.value());
    var levels = new LinkedHashSet<String>();
    var regions = new LinkedHashSet<String>();
    addLevel(levels, fact.attributes().getOrDefault("level", ""));
    addRegion(regions, fact.attributes().getOrDefault("region", ""));
    return new Issuer(
        fact.value(),
        named.written(),
        levels.isEmpty() ? named.levels() : levels,
        regions.isEmpty() ? named.regions() : regions,
        true);
  }

  /** The bodies and places that a text names, in order, the longest name first where two begin. */
  public List<Issuer> in(String text) {
    return finder.in(Folding.fold(text));
  }

  /** A body by its name alone. */
  Issuer named(String name) {
    String folded = Folding.fold(name);
    var levels = new LinkedHashSet<String>();
    var regions = new LinkedHashSet<String>();
    longest(folded).forEach(t -> addTerm(t, levels, regions));
    List<Place> found = places.in(name);
    found.forEach(p -> regions.addAll(places.around(p)));
    if (levels.isEmpty()) {
      addByForm(folded, found, levels, regions);
    }
    return new Issuer(name, folded, levels, regions, true);
  }

  private void addTerm(Term term, Set<String> levels, Set<String> regions) {
    String place = term.attributes().getOrDefault("place", "");
    String level = term.attributes().getOrDefault("level", "");
    if (level.equals("foreign") && place.isEmpty()) {
      levels.add("international");
    } else if (level.equals("foreign")) {
      Place known = places.named(place);
      levels.addAll(known == null ? Set.of("national") : known.levels());
    } else {
      addLevel(levels, level);
    }
    addRegion(regions, place);
    if (term.region().equals("domestic")) {
      regions.add(Places.CHINA);
    }
  }

  private void addByForm(
      String folded, List<Place> found, Set<String> levels, Set<String> regions) {
    boolean abroad = !regions.isEmpty() && !regions.contains(Places.CHINA);
    if (!found.isEmpty()) {
      found.forEach(p -> levels.addAll(p.levels()));
      return;
    }
    for (Map.Entry<String, String> word : words) {
      if (folded.contains(word.getKey())) {
        levels.add(word.getValue());
        if (word.getValue().equals("national") && !abroad) {
          regions.add(Places.CHINA);
        }
        return;
      }
    }
  }

  /** The dictionary's bodies named in a text, without those inside a longer one's name. */
  private List<Term> longest(String folded) {
    var hits = new ArrayList<String>();
    bodies.keySet().stream().filter(folded::contains).forEach(hits::add);
    return hits.stream()
        .filter(h -> hits.stream().noneMatch(o -> !o.equals(h) && o.contains(h)))
        .map(h -> bodies.get(h))
        .filter(java.util.Objects::nonNull)
        .distinct()
        .toList();
  }

  private static void addLevel(Set<String> levels, String level) {
    String normal = LEVELS.getOrDefault(level, level);
    if (!normal.isEmpty()) {
      levels.add(normal);
    }
  }

  private void addRegion(Set<String> regions, String region) {
    if (!region.isEmpty()) {
      Place place = places.named(region);
      regions.addAll(place == null ? Set.of(region) : places.around(place));
    }
  }
}
