package zhixun.index.engine;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;
import zhixun.contract.event.ArticleId;
import zhixun.contract.event.Assignment;
import zhixun.contract.event.Story;
import zhixun.contract.event.StoryId;

/** What every {@link StoryArchive} does. */
public abstract class StoryArchiveKit {
  private final Assignment first = Given.article("1", "智谱获投资", "正文。", "s1");
  private final Assignment second = Given.article("2", "智谱完成融资", "", "s2");

  protected abstract void add(Assignment assignment);

  protected abstract void add(Story story);

  /** The archive, seeing all that was added. */
  protected abstract StoryArchive archive();

  @Test
  void findsStoriesByEventDateInOrderBothEndsIncluded() {
    add(first);
    add(second);
    add(Given.story("s2", "2024-05-31", second));
    add(Given.story("s1", "2024-05-01", first));
    add(Given.story("s3", "2024-06-01", first));

    var found = archive().stories(LocalDate.parse("2024-05-01"), LocalDate.parse("2024-05-31"));

    assertThat(found).extracting(s -> s.id().value()).containsExactly("s1", "s2");
  }

  @Test
  void givesAssignmentsBackWholeAndInTheOrderAsked() {
    add(first);
    add(second);

    var found = archive().assignments(List.of(second.id(), new ArticleId("none"), first.id()));

    assertThat(found).containsExactly(second, first);
  }

  @Test
  void followsAMergedStory() {
    add(first);
    add(second);
    add(Given.story("s1", "2024-05-20", first, second));
    add(Given.merged("s2", "s1", second));

    assertThat(archive().story(new StoryId("s2"))).map(s -> s.id().value()).contains("s1");
    assertThat(archive().storyOf(second.id())).contains(new StoryId("s1"));
    assertThat(archive().stories(LocalDate.parse("2024-05-20"), LocalDate.parse("2024-05-20")))
        .hasSize(1);
  }

  @Test
  void keepsTheLatestRecordOfAStory() {
    add(first);
    add(Given.story("s1", "2024-05-20", first));
    add(Given.story("s1", "2024-05-21", first, second));

    assertThat(archive().story(new StoryId("s1")))
        .get()
        .extracting(s -> s.members().size())
        .isEqualTo(2);
  }

  @Test
  void knowsNothingOfStrangers() {
    assertThat(archive().story(new StoryId("none"))).isEmpty();
    assertThat(archive().storyOf(new ArticleId("none"))).isEmpty();
  }
}
