package zhixun.query.alert.told;

import java.util.ArrayList;
import java.util.Collection;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import zhixun.contract.event.AlertId;

/** One event that a subscription was told of. Confined to one thread. */
final class Told {
  /** Reprints beyond these add nothing to know it by. */
  private static final int TRACES = 8;

  private final AlertId first;
  private final Set<Facet> facets = EnumSet.noneOf(Facet.class);
  private final List<Trace> traces = new ArrayList<>(1);

  Told(AlertId first) {
    this.first = first;
  }

  AlertId first() {
    return first;
  }

  /** Takes note and gives what of it is new. */
  Set<Facet> add(Set<Facet> named) {
    var fresh = EnumSet.noneOf(Facet.class);
    fresh.addAll(named);
    fresh.removeAll(facets);
    facets.addAll(named);
    return fresh;
  }

  Set<Facet> facets() {
    return facets;
  }

  void seenAs(Trace trace) {
    if (traces.size() < TRACES) {
      traces.add(trace);
    }
  }

  boolean isOf(Trace trace, Collection<String> topic) {
    return traces.stream().anyMatch(t -> t.isOf(trace, topic));
  }

  /** Whether the same story may hold another event: both name documents, and other ones. */
  boolean contradicts(Trace trace) {
    return !traces.isEmpty() && traces.stream().allMatch(t -> t.contradicts(trace));
  }
}
