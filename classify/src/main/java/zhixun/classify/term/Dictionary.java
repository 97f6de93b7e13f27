package zhixun.classify.term;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import zhixun.contract.event.Ids;
import zhixun.contract.event.Mention;
import zhixun.contract.event.Term;
import zhixun.contract.event.TermKind;
import zhixun.contract.text.Folding;

/**
 * The names of the field: companies, models, chips, exchanges, policy bodies, technical terms.
 *
 * <p>Where two entries share a written form, the kind that stands first in {@link TermKind} wins,
 * then the earlier entry; a name wins over an alias. An entry with the attribute {@code weak=true}
 * is also an ordinary word: it counts only where the text writes it with the same letters, case
 * included, and nobody should expand a query by it. An entry with {@code removed=true} is gone.
 *
 * <p>Immutable and thread-safe; {@link #with} makes another one.
 */
public final class Dictionary {
  private static final String WEAK = "weak";
  private static final String REMOVED = "removed";

  private static final Comparator<Mention> MOST_IMPORTANT_FIRST =
      Comparator.comparing(Mention::inTitle)
          .reversed()
          .thenComparing(Comparator.comparingInt(Mention::count).reversed());

  private final List<Term> terms;
  private final String version;
  private final TermMatcher matcher;
  private final Map<String, Term> byForm;

  private Dictionary(Collection<Term> entries) {
    this.terms =
        entries.stream()
            .filter(t -> !t.attributes().containsKey(REMOVED))
            .sorted(Comparator.comparing(Term::kind))
            .toList();
    this.version = hash(terms);
    this.matcher = new TermMatcher(terms);
    this.byForm = byForm(terms);
  }

  /** The entries shipped with the program. */
  public static Dictionary load() {
    return new Dictionary(TermFiles.read());
  }

  public static Dictionary of(Collection<Term> terms) {
    return new Dictionary(unique(List.of(), terms).values());
  }

  /** Another dictionary in which {@code changes} replace or add entries of their kind and name. */
  public Dictionary with(Collection<Term> changes) {
    return new Dictionary(unique(terms, changes).values());
  }

  /** All entries, by kind, then in order of their files. */
  public List<Term> terms() {
    return terms;
  }

  public List<Term> terms(TermKind kind) {
    return terms.stream().filter(t -> t.kind() == kind).toList();
  }

  /** Hash of the content: equal entries give equal versions, on every machine. */
  public String version() {
    return version;
  }

  /** The entry that this written form stands for, whatever its script, case or width. */
  public Optional<Term> lookup(String form) {
    return Optional.ofNullable(byForm.get(Folding.fold(form.strip())));
  }

  /** The entries that title and body name: those in the title first, then by count, then place. */
  public List<Mention> mentions(String title, String body) {
    var counts = new LinkedHashMap<Term, Integer>();
    var inTitle = matcher.matches(title);
    inTitle.forEach(m -> counts.merge(m.term(), 1, Integer::sum));
    int titled = counts.size();
    matcher.matches(body).forEach(m -> counts.merge(m.term(), 1, Integer::sum));
    var mentions = new ArrayList<Mention>(counts.size());
    for (var entry : counts.entrySet()) {
      Term term = entry.getKey();
      boolean first = mentions.size() < titled;
      mentions.add(new Mention(term.name(), term.kind(), first, entry.getValue()));
    }
    mentions.sort(MOST_IMPORTANT_FIRST);
    return List.copyOf(mentions);
  }

  /** Every place in {@code text} that names an entry, leftmost longest, not overlapping. */
  public List<TermMatch> matches(String text) {
    return matcher.matches(text);
  }

  /** Whether the entry is also an ordinary word, so that no query may be expanded by it. */
  public static boolean isWeak(Term term) {
    return "true".equals(term.attributes().get(WEAK));
  }

  private static Map<String, Term> unique(Collection<Term> entries, Collection<Term> changes) {
    var unique = new LinkedHashMap<String, Term>();
    entries.forEach(t -> unique.put(keyOf(t), t));
    changes.forEach(t -> unique.put(keyOf(t), t));
    return unique;
  }

  private static String keyOf(Term term) {
    return term.kind().code() + "/" + term.name();
  }

  private static Map<String, Term> byForm(List<Term> terms) {
    var forms = new LinkedHashMap<String, Term>();
    terms.forEach(t -> put(forms, t, t.name()));
    terms.forEach(t -> t.aliases().forEach(alias -> put(forms, t, alias)));
    return forms;
  }

  private static void put(Map<String, Term> forms, Term term, String written) {
    Spelling.variants(Folding.fold(written)).forEach(form -> forms.putIfAbsent(form, term));
  }

  private static String hash(List<Term> terms) {
    return Ids.hash(terms.stream().map(Dictionary::line).sorted().toArray(String[]::new))
        .substring(0, 16);
  }

  private static String line(Term term) {
    return String.join(
        "\t",
        keyOf(term),
        String.join("|", term.aliases()),
        term.region(),
        new TreeMap<>(term.attributes()).toString());
  }
}
