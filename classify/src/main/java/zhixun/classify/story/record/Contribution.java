package zhixun.classify.story.record;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import zhixun.contract.event.Article;
import zhixun.contract.event.Assignment;
import zhixun.contract.event.Dated;
import zhixun.contract.event.Fact;
import zhixun.contract.event.Labels;
import zhixun.contract.event.Mention;
import zhixun.contract.event.Story;

/**
 * What one article gives to its story's record.
 *
 * @param member the article in short
 * @param labels its categories; reasons left out
 * @param facts its facts; none of machine-made wording
 * @param mentions at most {@value #MAX_MENTIONS}
 * @param eventDate as the article states it
 * @param lead at most {@value #MAX_LEAD} characters of body; empty for a headline and for
 *     machine-made wording
 * @param quality how well it stands for the story: see {@link Quality}
 */
record Contribution(
    Story.Member member,
    Labels labels,
    List<Fact> facts,
    List<Mention> mentions,
    @Nullable Dated eventDate,
    String lead,
    int quality,
    double importance,
    Instant fetchedAt) {
  private static final int MAX_MENTIONS = 10;
  private static final int MAX_LEAD = 160;
  private static final int MAX_FACTS = 24;

  static Contribution of(Assignment assignment) {
    Article article = assignment.article();
    var classified = assignment.classified();
    boolean machine = article.textKind().machineMade();
    Labels labels = classified.labels();
    return new Contribution(
        new Story.Member(
            article.id(),
            article.key(),
            article.source(),
            article.title(),
            article.url(),
            article.effectiveTime(),
            assignment.reprintOf()),
        new Labels(labels.primary(), labels.also(), labels.scores(), List.of(), labels.model()),
        machine ? List.of() : classified.facts().stream().limit(MAX_FACTS).toList(),
        classified.mentions().stream().limit(MAX_MENTIONS).toList(),
        classified.eventDate(),
        machine ? "" : article.body().substring(0, Math.min(MAX_LEAD, article.body().length())),
        Quality.of(article),
        classified.importance(),
        article.fetchedAt());
  }
}
