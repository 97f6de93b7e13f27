package zhixun.app.role;

import java.util.List;
import zhixun.app.runner.Cluster;
import zhixun.app.runner.StageRunner;
import zhixun.classify.ClassifyStage;
import zhixun.classify.story.StorySettings;
import zhixun.classify.story.StoryStage;
import zhixun.contract.event.Article;
import zhixun.contract.event.Assignment;
import zhixun.contract.event.ClassifiedArticle;
import zhixun.contract.event.Story;
import zhixun.contract.topic.Stage;
import zhixun.contract.topic.Topics;
import zhixun.index.IndexStage;
import zhixun.index.engine.IndexFeed;

/** The wiring of each stage to its topics: the one place that a new stage touches. */
final class Stages {
  private Stages() {}

  static RunningRole classify(Cluster cluster, Language language) {
    StageRunner<Article> runner =
        StageRunner.transactional(Role.CLASSIFY.roleName(), cluster, Topics.ARTICLES);
    return alone(
        runner.feeding(
            new ClassifyStage(language.classifier(), runner.publisher(Topics.CLASSIFIED))));
  }

  static RunningRole story(Cluster cluster, Language language) {
    StageRunner<ClassifiedArticle> runner =
        StageRunner.transactional(Role.STORY.roleName(), cluster, Topics.CLASSIFIED);
    var stage =
        new StoryStage(
            language.segmenter(),
            runner.publisher(Topics.ASSIGNMENTS),
            runner.publisher(Topics.STORIES),
            StorySettings.DEFAULT);
    return alone(
        runner
            .restore(Topics.ASSIGNMENTS, stage::restore)
            .restore(Topics.STORIES, stage::restoreStory)
            .follow(Topics.DECISIONS, stage::decide)
            .feeding(stage));
  }

  /** Articles and story records ride on two runners, so that each has its own offsets. */
  static RunningRole index(Cluster cluster, IndexFeed feed, Runnable close) {
    var stage = new IndexStage(feed);
    var articles =
        StageRunner.<Assignment>atLeastOnce(Role.INDEX.roleName(), cluster, Topics.ASSIGNMENTS)
            .feeding(stage);
    var stories =
        StageRunner.<Story>atLeastOnce("index-stories", cluster, Topics.STORIES)
            .feeding(
                new Stage<>() {
                  @Override
                  public void process(Story story) {
                    stage.story(story);
                  }

                  @Override
                  public void checkpoint() {
                    stage.checkpoint();
                  }
                });
    return RunningRole.of(List.of(articles, stories), close);
  }

  private static RunningRole alone(StageRunner<?> runner) {
    return RunningRole.of(List.of(runner), () -> {});
  }
}
