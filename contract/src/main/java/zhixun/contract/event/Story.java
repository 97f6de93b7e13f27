package zhixun.contract.event;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import zhixun.contract.url.CanonicalUrl;

/**
 * Articles about one event, as a record.
 *
 * @param id never changes when articles join later
 * @param headline title of the representative article (best source, not first)
 * @param lead first sentences of the representative text; empty when all are headlines
 * @param representative the article that headline and lead come from
 * @param members all articles, in order of arrival
 * @param labels categories of the story
 * @param facts merged facts; where sources differ each value stands with its articles
 * @param mentions entities, most important first
 * @param eventDate when it happened; else the earliest publish time, never null
 * @param firstSeen when its first article was fetched
 * @param lastSeen when its latest article was fetched
 * @param importance 0..1
 * @param relations typed links to other stories
 * @param mergedInto the story that this one became part of; null while it stands
 */
public record Story(
    StoryId id,
    String headline,
    String lead,
    ArticleId representative,
    List<Member> members,
    Labels labels,
    List<StoryFact> facts,
    List<Mention> mentions,
    Dated eventDate,
    Instant firstSeen,
    Instant lastSeen,
    double importance,
    List<Relation> relations,
    @Nullable StoryId mergedInto) {
  public Story {
    members = List.copyOf(members);
    facts = List.copyOf(facts);
    mentions = List.copyOf(mentions);
    relations = List.copyOf(relations);
  }

  /** One article of the story, in short. */
  public record Member(
      ArticleId article,
      String key,
      String source,
      String title,
      @Nullable CanonicalUrl url,
      Dated time,
      @Nullable ArticleId reprintOf) {}

  /** A value and the articles that state it; two values of one type are a conflict shown. */
  public record StoryFact(Fact fact, List<ArticleId> statedBy) {
    public StoryFact {
      statedBy = List.copyOf(statedBy);
    }
  }

  /** A typed link to another story. */
  public record Relation(Kind kind, StoryId other, String reason) {
    /** What this story is to the other one. */
    public enum Kind {
      FOLLOW_UP,
      REACTION,
      CORRECTION,
      OFFICIAL_TEXT,
      DRAFT_OF,
      FINAL_OF,
      INTERPRETATION
    }
  }

  /** The number of members that repeat another member's text. */
  public int reprints() {
    return (int) members.stream().filter(m -> m.reprintOf() != null).count();
  }
}
