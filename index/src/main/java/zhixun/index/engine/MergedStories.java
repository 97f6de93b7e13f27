package zhixun.index.engine;

import java.util.HashSet;
import java.util.Optional;
import java.util.function.Function;
import zhixun.contract.event.Story;
import zhixun.contract.event.StoryId;

/** The way from a merged story to the one that stands. */
public final class MergedStories {
  private MergedStories() {}

  /** Follows {@code mergedInto} to its end; a circle, which no writer makes, ends at nothing. */
  public static Optional<Story> follow(StoryId id, Function<StoryId, Optional<Story>> lookUp) {
    var seen = new HashSet<StoryId>();
    Optional<Story> found = lookUp.apply(id);
    while (found.isPresent()) {
      StoryId next = found.get().mergedInto();
      if (next == null) {
        return found;
      }
      found = seen.add(next) ? lookUp.apply(next) : Optional.empty();
    }
    return found;
  }
}
