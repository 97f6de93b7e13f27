package zhixun.ingest.health;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import zhixun.contract.event.Dated;

/**
 * What the visits of one source came to so far.
 *
 * @param lastSuccess when its list was last read
 * @param lastNewArticle when an article of it was last published
 * @param newestListed publish time of the newest article its list announced
 * @param errors failed visits in a row
 * @param cause of the last failure, short; empty after a success
 * @param detail of the last failure, or a remark on the last success
 * @param bytes how the list's bytes have been
 * @param entries of the list at the last visit
 * @param usualEntries running mean of {@code entries}
 * @param usualGap running mean of the time between new articles; null before the second
 * @param days articles published on each day (Asia/Shanghai), the last {@value #DAYS} days
 */
public record History(
    @Nullable Instant lastSuccess,
    @Nullable Instant lastNewArticle,
    @Nullable Instant newestListed,
    int errors,
    String cause,
    String detail,
    Bytes bytes,
    int entries,
    double usualEntries,
    @Nullable Duration usualGap,
    SortedMap<LocalDate, Integer> days) {
  static final int DAYS = 28;
  static final History NONE =
      new History(null, null, null, 0, "", "", Bytes.NONE, 0, 0, null, new TreeMap<>());

  public History {
    bytes = bytes == null ? Bytes.NONE : bytes; // a history of an earlier version
    days = Collections.unmodifiableSortedMap(new TreeMap<>(days));
  }

  History read(ListReading reading, String remark, Instant now) {
    int count = reading.entries();
    Instant newest = reading.newest();
    double usual = usualEntries == 0 ? count : usualEntries * 0.8 + count * 0.2;
    return new History(
        now,
        lastNewArticle,
        newest == null ? newestListed : newest,
        0,
        "",
        remark,
        bytes.next(reading, now),
        count,
        usual,
        usualGap,
        days);
  }

  History unchanged(Instant now) {
    return new History(
        now, lastNewArticle, newestListed, 0, "", "", bytes, entries, usualEntries, usualGap, days);
  }

  History failed(String newCause, String newDetail) {
    return new History(
        lastSuccess,
        lastNewArticle,
        newestListed,
        errors + 1,
        newCause,
        newDetail,
        bytes,
        entries,
        usualEntries,
        usualGap,
        days);
  }

  History article(Instant now) {
    LocalDate today = now.atZone(Dated.ZONE).toLocalDate();
    var counts = new TreeMap<>(days.tailMap(today.minusDays(DAYS - 1)));
    counts.merge(today, 1, Integer::sum);
    return new History(
        lastSuccess,
        now,
        newestListed,
        errors,
        cause,
        detail,
        bytes,
        entries,
        usualEntries,
        gap(now),
        counts);
  }

  private @Nullable Duration gap(Instant now) {
    if (lastNewArticle == null) {
      return usualGap;
    }
    Duration gap = Duration.between(lastNewArticle, now);
    return usualGap == null
        ? gap
        : Duration.ofMillis((long) (usualGap.toMillis() * 0.9 + gap.toMillis() * 0.1));
  }

  /** Articles a week over the days before the last seven; 0 before three weeks have passed. */
  double usualWeek(Instant now) {
    LocalDate lastWeek = now.atZone(Dated.ZONE).toLocalDate().minusDays(6);
    boolean young = days.isEmpty() || days.firstKey().isAfter(lastWeek.minusDays(14));
    int before = days.headMap(lastWeek).values().stream().mapToInt(Integer::intValue).sum();
    return young ? 0 : before / 3.0;
  }

  /** Articles of each of the last seven days, oldest first. */
  List<Integer> week(Instant now) {
    LocalDate today = now.atZone(Dated.ZONE).toLocalDate();
    var out = new ArrayList<Integer>();
    for (int back = 6; back >= 0; back--) {
      out.add(days.getOrDefault(today.minusDays(back), 0));
    }
    return out;
  }
}
