package zhixun.query.digest.select;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import zhixun.contract.event.Article;
import zhixun.contract.event.ArticleId;
import zhixun.contract.event.Assignment;
import zhixun.contract.event.Dated;
import zhixun.contract.event.Mention;
import zhixun.contract.event.Story;
import zhixun.contract.event.StoryId;
import zhixun.query.digest.Period;
import zhixun.query.digest.text.Shingles;

/**
 * A story with its articles, as the digest looks at it.
 *
 * @param story the story
 * @param assignments its articles in order of publication, then id; never empty
 * @param titles their titles as shingles, those of roundups left out
 * @param names who and what their titles name
 */
public record Candidate(
    Story story, List<Assignment> assignments, List<Shingles> titles, Set<String> names) {
  private static final Comparator<Assignment> ORDER =
      Comparator.<Assignment, Dated>comparing(a -> a.article().effectiveTime())
          .thenComparing(Assignment::id);

  /** An event dated this long before its first report is background of it, not the event. */
  private static final int LONGEST_DELAY_DAYS = 45;

  public Candidate {
    titles = List.copyOf(titles);
    names = Collections.unmodifiableSet(new LinkedHashSet<>(names));
  }

  /**
   * @throws IllegalArgumentException when there is no article
   */
  public static Candidate of(Story story, List<Assignment> assignments) {
    if (assignments.isEmpty()) {
      throw new IllegalArgumentException("story without articles: " + story.id());
    }
    List<Assignment> ordered = assignments.stream().sorted(ORDER).toList();
    var titles = new ArrayList<Shingles>();
    var names = new LinkedHashSet<String>();
    for (Assignment assignment : ordered) {
      if (!Roundups.isRoundup(assignment.article())) {
        titles.add(Shingles.of(assignment.article().title()));
        assignment.classified().mentions().stream()
            .filter(m -> m.inTitle() && isActor(m))
            .forEach(m -> names.add(m.term()));
      }
    }
    return new Candidate(story, ordered, titles, names);
  }

  private static boolean isActor(Mention mention) {
    return switch (mention.kind()) {
      case COMPANY, MODEL, CHIP, PRODUCT, EXCHANGE, POLICY_BODY, PERSON, INSTITUTE, INVESTOR ->
          true;
      case PLACE, TECHNICAL, OTHER -> false;
    };
  }

  public StoryId id() {
    return story.id();
  }

  public LocalDate firstReported() {
    return assignments.getFirst().article().effectiveTime().localDate();
  }

  /**
   * When the event happened. A date after the first report announces something still to come, and
   * one long before it is background: then the first report dates the event.
   */
  public Dated eventTime() {
    Dated stated = story.eventDate();
    LocalDate reported = firstReported();
    boolean ahead = stated.localDate().isAfter(reported);
    boolean background = stated.localDate().isBefore(reported.minusDays(LONGEST_DELAY_DAYS));
    boolean vague = stated.precision() == Dated.Precision.MONTH;
    return ahead || background || vague ? Dated.day(reported) : stated;
  }

  /** Whether the period's digest looks at it at all: it happened then, or was reported then. */
  public boolean concerns(Period period) {
    return period.contains(eventTime())
        || assignments.stream()
            .anyMatch(a -> period.contains(a.article().effectiveTime().localDate()));
  }

  public Optional<Article> article(ArticleId id) {
    return assignments.stream().map(Assignment::article).filter(a -> a.id().equals(id)).findFirst();
  }

  /** Distinct publishers. */
  public int sources() {
    return (int) assignments.stream().map(a -> a.article().source()).distinct().count();
  }
}
