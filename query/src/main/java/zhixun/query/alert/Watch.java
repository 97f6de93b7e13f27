package zhixun.query.alert;

import org.jspecify.annotations.Nullable;
import zhixun.contract.event.Subscription;
import zhixun.index.engine.Clause;

/**
 * A subscription ready to be matched.
 *
 * @param clause what title, body and properties must hold: the stored query
 * @param filter what labels and facts must say; null for a subscription by query
 */
record Watch(Subscription subscription, Clause clause, @Nullable FormFilter filter) {
  /** Whether labels and facts fit as well; asked only where {@link #clause} matched. */
  Verdict judge(Evidence evidence) {
    return filter == null ? Verdict.plain(evidence) : filter.judge(evidence);
  }
}
