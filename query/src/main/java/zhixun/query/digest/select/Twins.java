package zhixun.query.digest.select;

import java.time.temporal.ChronoUnit;
import zhixun.query.digest.text.Shingles;

/**
 * Whether two stories look like one event that grouping left apart. Only for the report: a likely
 * twin waits in {@code more} with a mark, nothing is merged by likeness.
 */
final class Twins {
  private static final long DAYS = 6;

  /** Headlines that share this much are one event, whatever they name. */
  private static final double SAME_WORDS = 0.5;

  /** With a common name, less is enough; with two, less still. */
  private static final double SAME_NAME_WORDS = 0.28;

  private static final double SAME_NAMES_WORDS = 0.18;

  private Twins() {}

  static boolean alike(Candidate a, Candidate b) {
    long apart =
        Math.abs(ChronoUnit.DAYS.between(a.eventTime().localDate(), b.eventTime().localDate()));
    if (apart > DAYS) {
      return false;
    }
    double likeness = likeness(a, b);
    return likeness >= least(shared(a, b));
  }

  private static double likeness(Candidate a, Candidate b) {
    double best = 0;
    for (Shingles left : a.titles()) {
      for (Shingles right : b.titles()) {
        best = Math.max(best, left.overlap(right));
      }
    }
    return best;
  }

  private static double least(long sharedNames) {
    if (sharedNames == 0) {
      return SAME_WORDS;
    }
    return sharedNames == 1 ? SAME_NAME_WORDS : SAME_NAMES_WORDS;
  }

  private static long shared(Candidate a, Candidate b) {
    return a.names().stream().filter(b.names()::contains).count();
  }
}
