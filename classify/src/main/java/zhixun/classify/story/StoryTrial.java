package zhixun.classify.story;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import zhixun.classify.story.memory.ArticleMemory;
import zhixun.classify.story.memory.Remembered;
import zhixun.classify.story.pair.PairModel;
import zhixun.classify.story.profile.Profile;
import zhixun.contract.event.StoryId;

/** Groups profiles as the stage would, without records or topics; for measuring a model. */
public final class StoryTrial {
  private StoryTrial() {}

  /** The story of each profile, in their order. */
  public static List<String> group(List<Profile> profiles, PairModel model) {
    var memory = new ArticleMemory(model.statistics(), StorySettings.DEFAULT.capacity());
    var grouper = new Grouper(memory, model, StorySettings.DEFAULT);
    var stories = new ArrayList<String>();
    for (Profile profile : profiles) {
      Optional<Grouper.Match> match = grouper.match(profile);
      StoryId story =
          match.map(Grouper.Match::story).orElseGet(() -> StoryStage.storyOf(profile.article()));
      stories.add(story.value());
      memory.put(new Remembered(profile, "", story));
    }
    return stories;
  }
}
