package zhixun.query.alert.told;

import java.util.Set;
import zhixun.contract.event.AlertId;

/** What is to be told. */
public sealed interface News {
  /** The event's first alert. */
  record First(AlertId id) implements News {}

  /** Adds to the first alert, naming {@code facets} for the first time. */
  record Update(AlertId id, AlertId first, Set<Facet> facets) implements News {}

  /** Nothing that was not told before. */
  record Known() implements News {}
}
