package zhixun.query.web;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import zhixun.contract.event.Assignment;
import zhixun.contract.event.Story;
import zhixun.query.search.SearchAnswer;

/** What the story page shows: when, who printed it, which facts hold. */
public record StoryPage(
    String headline,
    String lead,
    String category,
    String date,
    List<Line> articles,
    List<FactLine> facts,
    List<Link> related) {
  /** One article, in order of arrival. */
  public record Line(
      String date,
      String source,
      String title,
      @Nullable String url,
      boolean reprint,
      String reason) {}

  /** One value, how many sources state it, and the sentence it came from. */
  public record FactLine(String type, String value, int sources, String sentence) {}

  /** A link to another story. */
  public record Link(String kind, String story, String reason) {}

  static StoryPage of(
      Story story, List<Assignment> assignments, List<SearchAnswer.Result> similar) {
    return new StoryPage(
        story.headline(),
        story.lead(),
        story.labels().primary().label(),
        Shown.time(story.eventDate()),
        assignments.stream().map(StoryPage::line).toList(),
        story.facts().stream().map(StoryPage::fact).toList(),
        related(story, similar));
  }

  /** What grouping knows to be related, then what reads alike. */
  private static List<Link> related(Story story, List<SearchAnswer.Result> similar) {
    var links = new ArrayList<Link>();
    for (var r : story.relations()) {
      links.add(new Link(Relations.label(r.kind()), r.other().value(), r.reason()));
    }
    for (SearchAnswer.Result result : similar) {
      String id = result.assignment().story().value();
      if (links.stream().noneMatch(l -> l.story().equals(id))) {
        links.add(new Link("相似", id, result.assignment().article().title()));
      }
    }
    return links;
  }

  private static Line line(Assignment assignment) {
    var article = assignment.article();
    return new Line(
        Shown.time(article.effectiveTime()),
        article.source(),
        article.title(),
        article.url() == null ? null : article.url().link(),
        assignment.reprintOf() != null,
        assignment.reason());
  }

  private static FactLine fact(Story.StoryFact fact) {
    var span = fact.fact().span();
    return new FactLine(
        FactNames.label(fact.fact().type()),
        fact.fact().value(),
        fact.statedBy().size(),
        span == null ? "" : span.sentence());
  }
}
