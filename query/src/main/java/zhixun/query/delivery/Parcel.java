package zhixun.query.delivery;

import java.time.Instant;
import java.util.List;
import zhixun.contract.event.Alert;
import zhixun.contract.event.Ids;
import zhixun.contract.event.Subscription;

/**
 * What goes to one address at once: one alert, or the alerts of a digest.
 *
 * @param target the address behind the scheme
 * @param alerts at least one, in the order in which they were raised
 * @param at when it is sent
 */
public record Parcel(String target, Subscription subscription, List<Alert> alerts, Instant at) {
  public Parcel {
    alerts = List.copyOf(alerts);
    if (alerts.isEmpty()) {
      throw new IllegalArgumentException("parcel without alerts to " + subscription.id());
    }
  }

  /** The same for every attempt at the same alerts, so that a receiver can drop a repeat. */
  public String idempotencyKey() {
    return alerts.size() == 1
        ? alerts.getFirst().id().value()
        : Ids.hash(alerts.stream().map(a -> a.id().value()).toArray(String[]::new));
  }
}
