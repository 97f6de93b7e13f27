package zhixun.query.alert;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import zhixun.contract.event.StoryId;

/** The sources of the stories seen last. Confined to one thread. */
final class StorySources {
  private static final int STORIES = 20_000;
  private static final int SOURCES = 30;

  private final Map<StoryId, List<String>> recent =
      new LinkedHashMap<>(16, 0.75f, true) {
        private static final long serialVersionUID = 1;

        @Override
        protected boolean removeEldestEntry(Map.Entry<StoryId, List<String>> eldest) {
          return size() > STORIES;
        }
      };

  /** Adds one and gives all of the story so far, in order of arrival. */
  List<String> add(StoryId story, String source) {
    List<String> sources = recent.computeIfAbsent(story, s -> new ArrayList<>(1));
    if (!sources.contains(source) && sources.size() < SOURCES) {
      sources.add(source);
    }
    return sources;
  }
}
