package zhixun.app.cli;

import java.io.IOException;
import java.io.PrintWriter;
import zhixun.app.role.Language;
import zhixun.classify.story.StorySettings;
import zhixun.classify.story.StoryStage;
import zhixun.contract.event.Assignment;
import zhixun.contract.event.Story;
import zhixun.contract.topic.Publisher;

/** Carries an item file through classification and grouping, for a batch command. */
final class ItemStories {
  private ItemStories() {}

  /**
   * How many lines were readable.
   *
   * @throws UserError if there is no such file
   */
  static int each(
      String file,
      PrintWriter errors,
      Language language,
      Publisher<Assignment> assignments,
      Publisher<Story> stories)
      throws IOException {
    var stage = new StoryStage(language.segmenter(), assignments, stories, StorySettings.DEFAULT);
    return ItemLines.each(
        file, errors, article -> stage.process(language.classifier().classify(article)));
  }
}
