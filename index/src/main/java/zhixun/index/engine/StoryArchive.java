package zhixun.index.engine;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import zhixun.contract.event.ArticleId;
import zhixun.contract.event.Assignment;
import zhixun.contract.event.Story;
import zhixun.contract.event.StoryId;

/**
 * Stories and their articles, read back whole. What one call returns is of one moment. Thread-safe.
 */
public interface StoryArchive {
  /**
   * The standing stories (none that was merged into another) whose event date lies in the range; a
   * date known to the month alone counts as its first day.
   *
   * @param from first day in Asia/Shanghai, inclusive
   * @param to last day, inclusive
   * @return in order of event date, then of id
   */
  List<Story> stories(LocalDate from, LocalDate to);

  /** The story with this id, or the one that it was merged into; empty when neither is known. */
  Optional<Story> story(StoryId id);

  /** The assignments of these articles in the order asked; unknown ids are left out. */
  List<Assignment> assignments(List<ArticleId> articles);

  /** The standing story that this article belongs to. */
  Optional<StoryId> storyOf(ArticleId article);

  /** The assignments of a story's members, in order of arrival. */
  default List<Assignment> assignments(Story story) {
    return assignments(story.members().stream().map(Story.Member::article).toList());
  }
}
