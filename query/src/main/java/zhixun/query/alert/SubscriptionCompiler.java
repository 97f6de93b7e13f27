package zhixun.query.alert;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import zhixun.contract.event.Subscription;
import zhixun.contract.event.Term;
import zhixun.contract.text.Segmenter;
import zhixun.index.engine.Clause;
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

  SubscriptionCompiler(Segmenter segmenter, List<Term> terms) {
    this.expander = new QueryExpander(segmenter, new Names(terms), phrase -> 0);
    this.aliases = new Aliases(terms);
  }

  Watch compile(Subscription subscription) {
    Subscription.Form form = subscription.form();
    return form == null
        ? new Watch(subscription, query(String.valueOf(subscription.query())), null)
        : new Watch(subscription, clause(form), new FormFilter(form, aliases));
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
