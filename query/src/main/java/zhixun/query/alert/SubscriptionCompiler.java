package zhixun.query.alert;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import zhixun.contract.event.Subscription;
import zhixun.contract.event.Term;
import zhixun.contract.text.Folding;
import zhixun.contract.text.Segmenter;
import zhixun.index.engine.Clause;
import zhixun.query.alert.signal.SignalModel;
import zhixun.query.language.QueryParser;
import zhixun.query.search.Expansion;
import zhixun.query.search.Names;
import zhixun.query.search.QueryExpander;

/**
 * Turns subscriptions, by query or by form, into the same kind of {@link Watch}. Words are looked
 * up in the dictionary: a form that asks for 英伟达 meets NVIDIA. Thread-safe.
 */
final class SubscriptionCompiler {
  private final QueryExpander expander;
  private final Aliases aliases;
  private final SignalModel model;

  SubscriptionCompiler(Segmenter segmenter, List<Term> terms, SignalModel model) {
    this.model = model;
    this.expander = new QueryExpander(segmenter, new Names(terms), phrase -> 0);
    this.aliases = new Aliases(terms);
  }

  Watch compile(Subscription subscription) {
    Subscription.Form form = subscription.form();
    if (form == null) {
      Clause query = query(String.valueOf(subscription.query()));
      return new Watch(subscription, query, e -> List.of(Verdict.plain(e)), List.of());
    }
    Judge judge =
        PolicyJudge.isFor(form)
            ? new PolicyJudge(form, aliases, model)
            : new FormFilter(form, aliases);
    return new Watch(subscription, clause(form), judge, topic(form));
  }

  private List<String> topic(Subscription.Form form) {
    return form.must().stream()
        .flatMap(List::stream)
        .flatMap(w -> aliases.of(w).stream())
        .map(Folding::fold)
        .distinct()
        .sorted(Comparator.comparingInt(String::length).reversed())
        .toList();
  }

  private Clause query(String text) {
    Expansion expansion = expander.expand(QueryParser.parse(text).query(), true);
    var parts = new ArrayList<>(expansion.filters());
    parts.add(expansion.wanted());
    return new Clause.All(parts);
  }

  private Clause clause(Subscription.Form form) {
    var parts = new ArrayList<Clause>();
    form.must().stream().filter(g -> !g.isEmpty()).forEach(group -> parts.add(anyOf(group)));
    if (!form.companies().isEmpty()) {
      parts.add(anyOf(form.companies()));
    }
    if (!form.models().isEmpty()) {
      parts.add(anyOf(form.models()));
    }
    return parts.isEmpty() ? new Clause.Everything() : new Clause.All(parts);
  }

  private Clause anyOf(Collection<String> words) {
    return new Clause.Any(
        words.stream()
            .flatMap(w -> aliases.of(w).stream())
            .distinct()
            .<Clause>map(Clause.Phrase::new)
            .toList());
  }
}
