package zhixun.app.role;

import java.util.List;
import zhixun.app.runner.Cluster;
import zhixun.app.runner.StageRunner;
import zhixun.classify.ClassifyStage;
import zhixun.classify.story.StorySettings;
import zhixun.classify.story.StoryStage;
import zhixun.contract.event.Alert;
import zhixun.contract.event.Article;
import zhixun.contract.event.Assignment;
import zhixun.contract.event.ClassifiedArticle;
import zhixun.contract.event.Story;
import zhixun.contract.topic.Stage;
import zhixun.contract.topic.Topics;
import zhixun.index.IndexStage;
import zhixun.index.engine.IndexFeed;
import zhixun.query.alert.AlertSettings;
import zhixun.query.alert.AlertStage;
import zhixun.query.delivery.DeliverySettings;
import zhixun.query.delivery.DeliveryStage;
import zhixun.query.delivery.Secrets;

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

  /** Once a cluster: what was alerted is read back before the first article. */
  static RunningRole alert(Cluster cluster, Language language, NodeSettings settings) {
    StageRunner<Assignment> runner =
        StageRunner.transactional(Role.ALERT.roleName(), cluster, Topics.ASSIGNMENTS);
    var stage =
        new AlertStage(
            runner.publisher(Topics.ALERTS),
            language.segmenter(),
            language.dictionary().terms(),
            settings.asArriving() ? AlertSettings.batch() : AlertSettings.live(),
            settings.clock());
    return RunningRole.of(
        List.of(
            runner
                .restore(Topics.ALERTS, stage::restore)
                .follow(Topics.SUBSCRIPTIONS, stage::subscribe)
                .follow(Topics.STORIES, stage::story)
                .feeding(stage)),
        stage::close);
  }

  /** Sends on threads of its own; each step is an event, so a restart takes up what was open. */
  static RunningRole deliver(Cluster cluster, NodeSettings settings) {
    StageRunner<Alert> runner =
        StageRunner.atLeastOnce(Role.DELIVER.roleName(), cluster, Topics.ALERTS);
    var stage =
        new DeliveryStage(
            runner.publisher(Topics.DELIVERIES),
            Channels.standard(Secrets.environment()),
            DeliverySettings.standard(),
            settings.clock());
    return RunningRole.of(
        List.of(
            runner
                .restore(Topics.SUBSCRIPTIONS, stage::subscribe)
                .restore(Topics.DELIVERIES, stage::restore)
                .restore(Topics.ALERTS, stage::restore)
                .follow(Topics.SUBSCRIPTIONS, stage::subscribe)
                .whenReady(stage::start)
                .feeding(stage)),
        stage::close);
  }

  private static RunningRole alone(StageRunner<?> runner) {
    return RunningRole.of(List.of(runner), () -> {});
  }
}
