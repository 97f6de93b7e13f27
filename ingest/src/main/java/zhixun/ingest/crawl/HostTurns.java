package zhixun.ingest.crawl;

import java.net.URI;
import java.time.Instant;
import java.util.Comparator;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import zhixun.ingest.fetch.HostGate;
import zhixun.ingest.fetch.HostKey;
import zhixun.ingest.frontier.Frontier;
import zhixun.ingest.frontier.KnownUrl;
import zhixun.ingest.frontier.Lane;

/**
 * Picks the next URL: of the hosts that are free, whose pace allows it and which have a URL due,
 * the one that has been ready longest. One request per host at a time, so that a slow host holds up
 * nobody but itself. Thread-safe.
 */
final class HostTurns {
  private record Wake(Instant at, String host) implements Comparable<Wake> {
    private static final Comparator<Wake> ORDER =
        Comparator.comparing(Wake::at).thenComparing(Wake::host);

    @Override
    public int compareTo(Wake other) {
      return ORDER.compare(this, other);
    }
  }

  private final Frontier frontier;
  private final HostGate gate;
  private final TreeSet<Wake> order = new TreeSet<>();
  private final Map<String, Wake> waiting = new HashMap<>();
  private final Set<String> busy = new HashSet<>();
  private Instant horizon = Instant.MAX;
  private Set<Lane> lanes = EnumSet.allOf(Lane.class);

  HostTurns(Frontier frontier, HostGate gate) {
    this.frontier = frontier;
    this.gate = gate;
  }

  /**
   * Looks at all hosts afresh; URLs due after {@code horizon} or in other lanes are left alone from
   * here on.
   */
  synchronized void restart(Instant newHorizon, Set<Lane> newLanes) {
    horizon = newHorizon;
    lanes = EnumSet.copyOf(newLanes);
    order.clear();
    waiting.clear();
    frontier.hosts().forEach(this::wake);
  }

  /** Takes the next URL; its host is busy until {@link #finished}. */
  synchronized Optional<KnownUrl> take(Instant now) {
    while (!order.isEmpty() && !order.first().at().isAfter(now)) {
      String host = order.first().host();
      forget(host);
      Optional<KnownUrl> due = frontier.nextDue(host, now.isBefore(horizon) ? now : horizon, lanes);
      if (due.isPresent()) {
        busy.add(host);
        return due;
      }
      wake(host);
    }
    return Optional.empty();
  }

  /** When the next host will be ready; empty when none ever will within the horizon. */
  synchronized Optional<Instant> nextWake() {
    return order.isEmpty() ? Optional.empty() : Optional.of(order.first().at());
  }

  /** The host has a new or moved URL. */
  synchronized void changed(KnownUrl url) {
    String host = HostKey.of(URI.create(url.url()));
    if (!busy.contains(host)) {
      wake(host);
    }
  }

  synchronized void finished(String host) {
    busy.remove(host);
    wake(host);
  }

  synchronized int busy() {
    return busy.size();
  }

  private void wake(String host) {
    forget(host);
    Optional<Instant> due = frontier.earliestDue(host, lanes).filter(d -> !d.isAfter(horizon));
    due.ifPresent(
        at -> {
          Instant ready = gate.readyAt(host);
          var wake = new Wake(ready.isAfter(at) ? ready : at, host);
          waiting.put(host, wake);
          order.add(wake);
        });
  }

  private void forget(String host) {
    Wake old = waiting.remove(host);
    if (old != null) {
      order.remove(old);
    }
  }
}
