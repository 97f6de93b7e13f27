package zhixun.query.digest.select;

import java.time.temporal.ChronoUnit;
import java.util.HashSet;
import java.util.Set;
import zhixun.contract.event.Mention;
import zhixun.contract.event.Story;
import zhixun.contract.event.TermKind;
import zhixun.query.digest.text.Shingles;

/**
 * Whether two stories look like one event that grouping left apart. Only for the report: a likely
 * twin waits in {@code more} with a mark, nothing is merged by likeness.
 */
final class Twins {
  private static final long DAYS = 6;

  /** Headlines that share this much are one event, whatever they name. */
  private static final double SAME_WORDS = 0.5;

  /** With a common name, less is enough. */
  private static final double SAME_NAME_WORDS = 0.28;

  private Twins() {}

  static boolean alike(Candidate a, Candidate b) {
    long apart =
        Math.abs(ChronoUnit.DAYS.between(a.eventTime().localDate(), b.eventTime().localDate()));
    if (apart > DAYS) {
      return false;
    }
    double likeness = likeness(a, b);
    return likeness >= SAME_WORDS || (likeness >= SAME_NAME_WORDS && shareName(a, b));
  }

  private static double likeness(Candidate a, Candidate b) {
    double best = 0;
    for (Story.Member x : a.story().members()) {
      Shingles left = Shingles.of(x.title());
      for (Story.Member y : b.story().members()) {
        best = Math.max(best, left.overlap(Shingles.of(y.title())));
      }
    }
    return best;
  }

  private static boolean shareName(Candidate a, Candidate b) {
    Set<String> names = names(a.story());
    names.retainAll(names(b.story()));
    return !names.isEmpty();
  }

  private static Set<String> names(Story story) {
    var names = new HashSet<String>();
    for (Mention mention : story.mentions()) {
      boolean own = mention.kind() != TermKind.TECHNICAL && mention.kind() != TermKind.PLACE;
      if (own && mention.inTitle()) {
        names.add(mention.term());
      }
    }
    return names;
  }
}
