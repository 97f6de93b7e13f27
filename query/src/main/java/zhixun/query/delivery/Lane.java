package zhixun.query.delivery;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.Iterator;
import java.util.List;
import java.util.Optional;
import java.util.PriorityQueue;
import zhixun.contract.event.Alert;

/**
 * The entries of the outbox for one address, earliest due first. One parcel at a time is taken out;
 * while it is on its way the lane is busy. Thread-safe.
 */
final class Lane {
  private static final Comparator<Entry> BY_DUE =
      Comparator.comparing(Entry::due)
          .thenComparing(e -> e.alert().raisedAt())
          .thenComparing(e -> e.alert().id());

  /**
   * One alert to one address.
   *
   * @param attempt the number of the next attempt, from 1
   * @param since when it was due for the first time
   */
  record Entry(Alert alert, String label, int attempt, Instant since, Instant due) {
    Entry again(Instant at) {
      return new Entry(alert, label, attempt + 1, since, at);
    }

    Entry postponed(Instant at) {
      return new Entry(alert, label, attempt, since, at);
    }
  }

  private final PriorityQueue<Entry> entries = new PriorityQueue<>(BY_DUE);
  private boolean busy;
  private Instant pausedUntil = Instant.MIN;

  synchronized void add(Entry entry) {
    entries.add(entry);
  }

  /** Whether there is something to send now and nobody at it. */
  synchronized boolean isDue(Instant now) {
    return !busy && isReady(now);
  }

  private boolean isReady(Instant now) {
    return !entries.isEmpty() && !entries.peek().due().isAfter(now) && !pausedUntil.isAfter(now);
  }

  /** Claims the lane for one sender; false when another has it. */
  synchronized boolean claim() {
    boolean free = !busy;
    busy = true;
    return free;
  }

  synchronized void release() {
    busy = false;
  }

  /** Takes the first entry that is due and, up to {@code most}, others due of its subscription. */
  synchronized List<Entry> take(Instant now, BatchSize most) {
    if (!isReady(now)) {
      return List.of();
    }
    Entry first = Optional.ofNullable(entries.poll()).orElseThrow();
    var out = new ArrayList<Entry>();
    out.add(first);
    int limit = most.of(first);
    var others = new ArrayList<Entry>(entries);
    others.sort(BY_DUE);
    for (Iterator<Entry> it = others.iterator(); it.hasNext() && out.size() < limit; ) {
      Entry other = it.next();
      if (other.due().isAfter(now)) {
        break;
      }
      if (other.alert().subscription().equals(first.alert().subscription())) {
        entries.remove(other);
        out.add(other);
      }
    }
    return out;
  }

  /** Nothing goes out before {@code until}. */
  synchronized void pause(Instant until) {
    if (until.isAfter(pausedUntil)) {
      pausedUntil = until;
    }
  }

  synchronized int waiting() {
    return entries.size();
  }

  /** How many alerts may go with this one. */
  @FunctionalInterface
  interface BatchSize {
    int of(Entry first);
  }
}
