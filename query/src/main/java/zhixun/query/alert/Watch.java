package zhixun.query.alert;

import java.util.List;
import zhixun.contract.event.Subscription;
import zhixun.index.engine.Clause;

/**
 * A subscription ready to be matched.
 *
 * @param clause what title, body and properties must hold: the stored query
 * @param judge asked only where {@link #clause} matched
 * @param topic words, folded, that all that it wants has in common
 */
record Watch(Subscription subscription, Clause clause, Judge judge, List<String> topic) {
  Watch {
    topic = List.copyOf(topic);
  }
}
