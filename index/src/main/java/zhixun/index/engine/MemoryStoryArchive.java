package zhixun.index.engine;

import java.time.LocalDate;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import zhixun.contract.event.ArticleId;
import zhixun.contract.event.Assignment;
import zhixun.contract.event.Dated;
import zhixun.contract.event.Story;
import zhixun.contract.event.StoryId;

/** An archive held in memory, for batch commands and tests. Thread-safe. */
public final class MemoryStoryArchive implements StoryArchive {
  private static final Comparator<Story> BY_EVENT_DATE =
      Comparator.comparing((Story s) -> s.eventDate().localDate()).thenComparing(Story::id);

  private final Map<StoryId, Story> stories = new HashMap<>();
  private final Map<ArticleId, Assignment> assignments = new HashMap<>();

  /** Keeps the latest assignment of an article. */
  public synchronized void add(Assignment assignment) {
    assignments.put(assignment.id(), assignment);
  }

  /** Keeps the latest record of a story. */
  public synchronized void add(Story story) {
    stories.put(story.id(), story);
  }

  @Override
  public synchronized List<Story> stories(LocalDate from, LocalDate to) {
    return stories.values().stream()
        .filter(s -> s.mergedInto() == null && isWithin(s.eventDate(), from, to))
        .sorted(BY_EVENT_DATE)
        .toList();
  }

  @Override
  public synchronized Optional<Story> story(StoryId id) {
    return MergedStories.follow(id, next -> Optional.ofNullable(stories.get(next)));
  }

  @Override
  public synchronized List<Assignment> assignments(List<ArticleId> articles) {
    return articles.stream().map(assignments::get).filter(Objects::nonNull).toList();
  }

  @Override
  public synchronized Optional<StoryId> storyOf(ArticleId article) {
    return Optional.ofNullable(assignments.get(article))
        .map(a -> story(a.story()).map(Story::id).orElse(a.story()));
  }

  private static boolean isWithin(Dated date, LocalDate from, LocalDate to) {
    LocalDate day = date.localDate();
    return !day.isBefore(from) && !day.isAfter(to);
  }
}
