package zhixun.query.alert.signal;

import java.util.Collection;
import java.util.List;
import java.util.Set;
import java.util.function.Function;
import zhixun.contract.event.Category;
import zhixun.contract.event.Subscription.Form;
import zhixun.contract.text.Folding;
import zhixun.query.alert.issuer.Issuer;
import zhixun.query.alert.told.Trace;

/** Reads a piece of news for one form. Immutable, thread-safe. */
public final class FormReader {
  /** An act within so many characters behind a name is taken for the named one's. */
  private static final int ACTS_WITHIN = 9;

  private final Form form;
  private final List<Category> categories;
  private final List<List<String>> must;
  private final List<List<String>> any;
  private final List<String> kinds;

  /**
   * @param forms what else a word is called, the word first
   */
  public FormReader(Form form, Function<String, ? extends Collection<String>> forms) {
    this.form = form;
    this.categories = form.categories().stream().map(Category::ofCode).toList();
    this.must = form.must().stream().filter(g -> !g.isEmpty()).map(g -> folded(g, forms)).toList();
    this.any = form.any().stream().map(w -> folded(List.of(w), forms)).toList();
    this.kinds = folded(form.kinds(), w -> List.of(w));
  }

  private static List<String> folded(
      List<String> words, Function<String, ? extends Collection<String>> forms) {
    return words.stream()
        .flatMap(w -> forms.apply(w).stream())
        .map(Folding::fold)
        .distinct()
        .toList();
  }

  /** Whether heading and lead hold a word of every group. */
  public boolean meetsWords(UnitEvidence evidence) {
    return must.stream().allMatch(g -> heads(evidence, g) || holds(evidence.lead(), g));
  }

  /** Whether the heading holds a word of the group, or a body of a place that the group names. */
  private static boolean heads(UnitEvidence evidence, List<String> group) {
    return holds(evidence.heading(), group)
        || evidence.actors().stream()
            .anyMatch(a -> a.body() && a.regions().stream().anyMatch(group::contains));
  }

  public Signals read(UnitEvidence evidence) {
    var out = new Signals();
    out.set(Signal.BIAS, 1);
    words(evidence, out);
    category(evidence, out);
    actors(evidence, out);
    wording(evidence, out);
    boolean policy = out.value(Signal.CATEGORY) > 0.5 || out.value(Signal.CATEGORY_FIRST) > 0;
    out.set(
        Signal.ANY_NOT_NEEDED,
        out.value(Signal.ANY_IN_HEADING) == 0
            && out.value(Signal.ACTOR_ACTS) > 0
            && policy
            && (isTwiceOnTopic(evidence.heading())
                || (must.size() > 1 && out.value(Signal.MUST_IN_HEADING) == 1)));
    return out;
  }

  private void words(UnitEvidence evidence, Signals out) {
    long met = must.stream().filter(g -> heads(evidence, g)).count();
    boolean named =
        Trace.documentsIn(evidence.unit().lead()).stream()
            .map(Folding::fold)
            .anyMatch(d -> must.stream().anyMatch(g -> holds(d, g)));
    out.set(Signal.MUST_IN_LEAD, met == 0 && !must.isEmpty());
    out.set(Signal.MUST_IN_DOCUMENT, met == 0 && named);
    out.set(Signal.MUST_IN_HEADING, must.isEmpty() ? 1 : (double) met / must.size());
    long inHeading = any.stream().filter(w -> holds(evidence.heading(), w)).count();
    boolean inLead = any.stream().anyMatch(w -> holds(evidence.lead(), w));
    out.set(Signal.ANY_IN_HEADING, inHeading > 0);
    out.set(Signal.ANY_TWICE, inHeading > 1);
    out.set(Signal.ANY_IN_LEAD, inHeading == 0 && inLead);
    out.set(Signal.ANY_UNASKED, any.isEmpty());
  }

  private void category(UnitEvidence evidence, Signals out) {
    var labels = evidence.article().labels();
    double best = categories.stream().mapToDouble(labels::score).max().orElse(0.5);
    boolean whole = evidence.unit().whole();
    out.set(Signal.CATEGORY, whole ? best : 0.5);
    out.set(Signal.CATEGORY_FIRST, whole && categories.contains(labels.primary()));
  }

  private void actors(UnitEvidence evidence, Signals out) {
    List<Issuer> actors = evidence.actors();
    boolean official = isOfficial(evidence);
    boolean first = official || (!actors.isEmpty() && fits(actors.getFirst()));
    boolean later = !first && actors.stream().anyMatch(this::fits);
    boolean further = !first && !later && evidence.further().stream().anyMatch(this::fits);
    boolean near =
        !first && !later && actors.stream().anyMatch(a -> fits(form.regions(), a.regions()));
    out.set(Signal.ACTOR_FIRST, first);
    out.set(Signal.ACTOR_LATER, later);
    out.set(Signal.ACTOR_BODY, official || actors.stream().anyMatch(a -> a.body() && fits(a)));
    out.set(
        Signal.ACTOR_ACTS,
        official || actors.stream().anyMatch(a -> fits(a) && actsAtOnce(evidence.heading(), a)));
    out.set(Signal.ACTOR_IN_LEAD, further);
    out.set(Signal.ACTOR_NEAR, near);
    out.set(Signal.ACTOR_OTHER, !actors.isEmpty() && !first && !later && !near);
  }

  private void wording(UnitEvidence evidence, Signals out) {
    Set<Cue> cues = evidence.cues();
    out.set(Signal.ACT, cues.contains(Cue.ACT));
    out.set(Signal.PERMIT, cues.contains(Cue.PERMIT) && out.value(Signal.ANY_IN_HEADING) > 0);
    out.set(Signal.KIND, cues.contains(Cue.KIND));
    boolean wanted = kinds.stream().anyMatch(evidence.heading()::contains);
    out.set(Signal.KIND_WANTED, wanted);
    out.set(Signal.KIND_OTHER, !kinds.isEmpty() && !wanted);
    out.set(Signal.NO_DOCUMENT, form.documentsOnly() && !cues.contains(Cue.KIND));
    out.set(Signal.COMMENT, cues.contains(Cue.COMMENT));
    String column = Folding.fold(evidence.unit().column());
    out.set(Signal.COMMENT_TWICE, Cue.COMMENT.times(evidence.heading() + " " + column) > 1);
    double off = cues.contains(Cue.FIELD) ? 0 : Cue.FIELD.in(evidence.lead()) ? 0.5 : 1;
    out.set(Signal.OFF_TOPIC, off);
    out.set(Signal.QUESTION, cues.contains(Cue.QUESTION));
    out.set(Signal.MEETING, cues.contains(Cue.MEETING));
    out.set(Signal.MARKET, cues.contains(Cue.MARKET));
    out.set(Signal.RUMOUR, cues.contains(Cue.RUMOUR));
    boolean acts = out.value(Signal.ACTOR_FIRST) > 0;
    out.set(Signal.BUSINESS, cues.contains(Cue.BUSINESS) && !acts);
    out.set(Signal.REPORT, cues.contains(Cue.REPORT));
    out.set(Signal.NAME_FIRST, evidence.nameFirst() && !cues.contains(Cue.PERMIT));
    out.set(Signal.PIECE, !evidence.unit().whole());
    out.set(Signal.LONG_TEXT, evidence.unit().whole() && evidence.lead().length() > 150);
  }

  /** A body's own page: its head table names the issuer, so the heading need not. */
  private boolean isOfficial(UnitEvidence evidence) {
    return evidence.unit().whole()
        && !evidence.article().article().pageFields().isEmpty()
        && evidence.further().stream().anyMatch(this::fits);
  }

  /** Whether an act stands right behind the name. */
  private static boolean actsAtOnce(String heading, Issuer actor) {
    String name = Folding.fold(actor.written());
    int at = heading.indexOf(name);
    int from = at + name.length();
    return at >= 0
        && Cue.ACT.in(heading.substring(from, Math.min(heading.length(), from + ACTS_WITHIN)));
  }

  /** Whether the body or place is of a wanted level and region. */
  public boolean fits(Issuer issuer) {
    return !issuer.isCountryAtHome()
        && fits(form.levels(), issuer.levels())
        && fits(form.regions(), issuer.regions());
  }

  private static boolean fits(Collection<String> wanted, Set<String> found) {
    return wanted.isEmpty() || wanted.stream().anyMatch(found::contains);
  }

  /** Two wanted words of one group, neither part of the other: no chance hit. */
  private boolean isTwiceOnTopic(String heading) {
    return must.stream()
        .map(g -> g.stream().filter(w -> holds(heading, w)).toList())
        .anyMatch(
            hits ->
                hits.stream()
                        .filter(w -> hits.stream().noneMatch(o -> !o.equals(w) && o.contains(w)))
                        .count()
                    > 1);
  }

  private static boolean holds(String text, List<String> words) {
    return words.stream().anyMatch(w -> holds(text, w));
  }

  /** A short Latin word must not be part of a longer one: AI is not in OpenAI. */
  private static boolean holds(String text, String word) {
    for (int at = text.indexOf(word); at >= 0; at = text.indexOf(word, at + 1)) {
      boolean inWord = isLatin(text, at - 1) || isLatin(text, at + word.length());
      if (!inWord || !isLatin(word, 0)) {
        return true;
      }
    }
    return false;
  }

  private static boolean isLatin(String text, int at) {
    return at >= 0 && at < text.length() && text.charAt(at) >= 'a' && text.charAt(at) <= 'z';
  }
}
