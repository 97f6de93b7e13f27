package zhixun.ingest.fetch;

import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.Map;
import zhixun.contract.event.Ids;

/**
 * When may a host be asked again? Keeps the pace, what the server asked for (429, 503), and a
 * circuit that opens when a host fails over and over. Thread-safe.
 */
public final class HostGate {
  private static final int FAILURES_TO_OPEN = 4;
  private static final Duration FIRST_REST = Duration.ofMinutes(2);
  private static final Duration LONGEST_REST = Duration.ofHours(6);
  private static final Duration THROTTLED_WITHOUT_TIME = Duration.ofMinutes(1);

  private static final class State {
    Instant readyAt = Instant.MIN;
    int failures;
    int throttles;
  }

  private final Map<String, State> hosts = new HashMap<>();

  /** The first instant at which the host may be asked. */
  public synchronized Instant readyAt(String host) {
    State state = hosts.get(host);
    return state == null ? Instant.MIN : state.readyAt;
  }

  /** A request goes out now; the next may follow after {@code delay}. */
  public synchronized void dispatched(String host, Instant now, Duration delay) {
    notBefore(state(host), now.plus(delay));
  }

  public synchronized void succeeded(String host) {
    State state = state(host);
    state.failures = 0;
    state.throttles = 0;
  }

  /**
   * The server asked us to stay away.
   *
   * @param wait zero if it named no time: then longer from time to time
   */
  public synchronized void throttled(String host, Instant now, Duration wait) {
    State state = state(host);
    state.throttles++;
    Duration own = doubled(THROTTLED_WITHOUT_TIME, state.throttles);
    notBefore(state, now.plus(wait.isZero() ? jittered(own, host, state.throttles) : wait));
  }

  /** The host could not be reached or broke; after a few times in a row it gets a rest. */
  public synchronized void failed(String host, Instant now) {
    State state = state(host);
    state.failures++;
    if (state.failures >= FAILURES_TO_OPEN) {
      Duration rest = doubled(FIRST_REST, state.failures - FAILURES_TO_OPEN + 1);
      notBefore(state, now.plus(jittered(rest, host, state.failures)));
    }
  }

  /** Whether the host is resting after failures; one request then tries whether it is back. */
  public synchronized boolean open(String host, Instant now) {
    State state = hosts.get(host);
    return state != null && state.failures >= FAILURES_TO_OPEN && now.isBefore(state.readyAt);
  }

  private State state(String host) {
    return hosts.computeIfAbsent(host, h -> new State());
  }

  private static void notBefore(State state, Instant at) {
    if (at.isAfter(state.readyAt)) {
      state.readyAt = at;
    }
  }

  static Duration doubled(Duration first, int attempt) {
    Duration wait = first.multipliedBy(1L << Math.min(attempt - 1, 12));
    return wait.compareTo(LONGEST_REST) > 0 ? LONGEST_REST : wait;
  }

  /**
   * Adds up to a quarter, the same for the same host and attempt, so that a run can be repeated.
   */
  static Duration jittered(Duration wait, String host, int attempt) {
    int hash = Integer.parseInt(Ids.hash(host, Integer.toString(attempt)).substring(0, 4), 16);
    return wait.plus(wait.multipliedBy(hash).dividedBy(4 * 65536L));
  }
}
