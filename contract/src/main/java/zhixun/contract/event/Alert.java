package zhixun.contract.event;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import zhixun.contract.url.CanonicalUrl;

/**
 * One subscription meeting one story.
 *
 * @param id hash of subscription, story and what is new: a replay raises the same id
 * @param updates the first alert for this story that this one adds to; null for the first
 * @param article the article that raised it
 * @param title its headline
 * @param excerpt at most 200 characters
 * @param reasons matched words and fields, category with score, importance, key facts
 * @param sources the story's sources so far
 */
public record Alert(
    AlertId id,
    SubscriptionId subscription,
    StoryId story,
    @Nullable AlertId updates,
    ArticleId article,
    String key,
    String title,
    String excerpt,
    String source,
    @Nullable CanonicalUrl url,
    Category category,
    List<String> reasons,
    List<Fact> facts,
    List<String> sources,
    double importance,
    Instant raisedAt) {
  public Alert {
    reasons = List.copyOf(reasons);
    facts = List.copyOf(facts);
    sources = List.copyOf(sources);
  }
}
